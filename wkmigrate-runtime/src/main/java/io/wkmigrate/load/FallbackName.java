package io.wkmigrate.load;

import io.wkmigrate.load.FactoryForm.Templates;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.Paths;
import io.wkmigrate.load.input.SourceTree;
import java.util.Locale;
import java.util.Set;

/** What to call a factory that does not say its name: as its folder, or as its template if that is named for it. */
final class FallbackName {

    /** Names that templates have everywhere. */
    private static final Set<String> GENERIC = Set.of(
            "armtemplateforfactory",
            "armtemplate_master",
            "armtemplate",
            "arm_template",
            "arm-template",
            "templateforworkspace",
            "azuredeploy",
            "maintemplate",
            "template",
            "deploy",
            "main");

    private FallbackName() {}

    static String of(String path, FactoryForm form, SourceTree tree) {
        if (form instanceof Templates templates) {
            FoundFile main = templates.templates().get(0).file();
            if (!GENERIC.contains(main.stem().toLowerCase(Locale.ROOT))) {
                return main.stem();
            }
        }
        return path.equals(tree.root()) ? stemOf(tree.name()) : stemOf(Paths.last(path));
    }

    /** The name without the extension of an archive or of a single file. */
    private static String stemOf(String name) {
        String stem = name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
        String lower = stem.toLowerCase(Locale.ROOT);
        boolean hasExtension = lower.endsWith(".zip") || lower.endsWith(".json");
        return hasExtension && lower.indexOf('.') > 0 ? stem.substring(0, stem.lastIndexOf('.')) : stem;
    }
}
