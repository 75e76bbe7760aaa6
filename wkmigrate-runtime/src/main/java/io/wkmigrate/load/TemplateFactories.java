package io.wkmigrate.load;

import io.wkmigrate.load.FactoryForm.Template;
import io.wkmigrate.load.FactoryForm.Templates;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells which templates are one factory. A published factory has its template and, in {@code linkedTemplates}, the same
 * again in pieces (GL-5); in a gallery each template stands for itself.
 */
final class TemplateFactories {

    private static final String LINKED_TEMPLATES = "linkedTemplates";

    private final List<FoundFile> parameterFiles;
    private final Map<String, List<Template>> byFolder = new TreeMap<>();

    private TemplateFactories(List<FoundFile> parameterFiles) {
        this.parameterFiles = parameterFiles;
    }

    /** The factories, each under the path of its folder, or of its template where a folder has several. */
    static Map<String, Templates> of(TemplateSurvey survey) {
        TemplateFactories factories = new TemplateFactories(survey.parameters());
        factories.group(TemplateGroups.of(survey.templates()));
        return factories.named();
    }

    private void group(Map<FoundFile, List<FoundFile>> groups) {
        Map<String, Long> mainsInFolder = new TreeMap<>();
        groups.keySet().forEach(each -> mainsInFolder.merge(each.folder(), 1L, Long::sum));
        groups.forEach((main, linked) -> {
            boolean isOnly = mainsInFolder.getOrDefault(main.folder(), 0L) == 1;
            Template template = new Template(main, ParameterFiles.of(main, parameterFiles, isOnly), linked);
            byFolder.computeIfAbsent(main.folder(), folder -> new ArrayList<>()).add(template);
        });
    }

    private Map<String, Templates> named() {
        Map<String, Templates> factories = new LinkedHashMap<>();
        byFolder.forEach((folder, templates) -> {
            if (!isLinkedTemplates(folder)) {
                name(folder, templates, factories);
            } else if (standsAlone(folder)) {
                factories.put(Paths.parent(folder), new Templates(templates));
            }
        });
        return factories;
    }

    private void name(String folder, List<Template> templates, Map<String, Templates> factories) {
        if (templates.size() > 1) {
            templates.forEach(each -> {
                String path = Paths.join(folder, each.file().stem());
                factories.put(factories.containsKey(path) ? each.file().path() : path, new Templates(List.of(each)));
            });
            return;
        }
        List<Template> all = new ArrayList<>(templates);
        byFolder.forEach((other, pieces) -> {
            if (isLinkedTemplates(other) && Paths.parent(other).equals(folder)) {
                all.addAll(pieces);
            }
        });
        factories.put(folder, new Templates(List.copyOf(all)));
    }

    /** Whether the pieces are all there is; otherwise they are read after the one template beside their folder. */
    private boolean standsAlone(String folder) {
        return byFolder.getOrDefault(Paths.parent(folder), List.of()).size() != 1;
    }

    private static boolean isLinkedTemplates(String folder) {
        return Paths.last(folder).equalsIgnoreCase(LINKED_TEMPLATES);
    }
}
