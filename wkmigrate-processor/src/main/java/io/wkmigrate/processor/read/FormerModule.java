package io.wkmigrate.processor.read;

import io.wkmigrate.processor.model.ModuleModel;
import io.wkmigrate.processor.model.RuleEntry;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * The rules that were compiled before into the same folder. When a build tool compiles only the rules that have changed, the
 * others are known from there.
 */
public final class FormerModule {

    private final Filer filer;
    private final Elements elements;

    public FormerModule(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /** Those whose classes are still there, on the class path or in this compilation. */
    public List<RuleEntry> rules() {
        EntryReader reader = new EntryReader(elements);
        return companions().stream()
                .map(name -> elements.getTypeElement(name))
                .filter(Objects::nonNull)
                .flatMap(each -> reader.read(each).stream())
                .toList();
    }

    /** The name of their module. */
    public Optional<String> name() {
        return rules().stream().map(RuleEntry::module).findFirst();
    }

    private List<String> companions() {
        try {
            return filer.getResource(StandardLocation.CLASS_OUTPUT, "", ModuleModel.COMPANIONS)
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .toList();
        } catch (IOException nothingCompiledBefore) {
            return List.of();
        }
    }
}
