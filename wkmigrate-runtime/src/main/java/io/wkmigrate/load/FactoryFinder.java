package io.wkmigrate.load;

import io.wkmigrate.load.FactoryForm.Template;
import io.wkmigrate.load.FactoryForm.Templates;
import io.wkmigrate.load.input.FileAccess;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.Paths;
import io.wkmigrate.load.input.RefusedFile;
import io.wkmigrate.load.input.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the factories in one source, in whatever forms they come, and says which file belongs to which. */
final class FactoryFinder {

    private final SourceTree tree;
    private final Map<String, FactoryForm> forms = new TreeMap<>();
    private final Map<String, String> ownerOfFolder = new HashMap<>();
    private final Map<FoundFile, String> ownerOfFile = new HashMap<>();

    private FactoryFinder(SourceTree tree) {
        this.tree = tree;
    }

    /** The factories of a source, sorted by path; at least one, even if it has no definitions. */
    static List<FactoryPlan> find(SourceTree tree, FileAccess access) {
        FactoryFinder finder = new FactoryFinder(tree);
        finder.findForms(access);
        return finder.plans();
    }

    private void findForms(FileAccess access) {
        List<FoundFile> json =
                tree.listing().files().stream().filter(FoundFile::isJson).toList();
        Set<String> gitRoots = tree.isSingleFile() ? Set.of() : GitRoots.find(json, access);
        gitRoots.forEach(root -> add(root, root, new FactoryForm.Git(root)));
        List<FoundFile> others = tree.isSingleFile()
                ? tree.listing().files()
                : json.stream().filter(each -> !isIn(gitRoots, each)).toList();
        TemplateSurvey survey = new TemplateSurvey(others, access);
        TemplateFactories.of(survey).forEach(this::addTemplates);
        boolean hasLoose = survey.definitions().stream()
                .anyMatch(each -> gitRoots.stream().noneMatch(root -> Paths.isWithin(each.path(), root)));
        if (hasLoose || forms.isEmpty()) {
            add(tree.root(), tree.root(), new FactoryForm.Loose(tree.isSingleFile()));
        }
    }

    private static boolean isIn(Set<String> gitRoots, FoundFile file) {
        return gitRoots.stream()
                .anyMatch(root -> Paths.isWithin(file.path(), root)
                        && GitFolder.below(root, file.folder())
                                .filter(each -> each.path().equals(file.folder()))
                                .isPresent());
    }

    private void addTemplates(String path, Templates templates) {
        FoundFile main = templates.templates().get(0).file();
        String folder = Paths.isWithin(path, main.folder()) ? main.folder() : path;
        String key = add(forms.containsKey(path) ? Paths.join(folder, main.stem()) : path, folder, templates);
        for (Template each : templates.templates()) {
            ownerOfFile.put(each.file(), key);
            each.linked().forEach(linked -> ownerOfFile.put(linked, key));
            each.parameters().ifPresent(parameters -> ownerOfFile.put(parameters, key));
        }
    }

    /** Adds a factory under a path that no other has; what else is in its folder belongs to it. */
    private String add(String path, String folder, FactoryForm form) {
        String free = path;
        for (int count = 2; forms.containsKey(free); count++) {
            free = path + "-" + count;
        }
        forms.put(free, form);
        ownerOfFolder.putIfAbsent(folder, free);
        return free;
    }

    private List<FactoryPlan> plans() {
        Map<String, List<FoundFile>> files = new HashMap<>();
        for (FoundFile each : tree.listing().files()) {
            String owner = ownerOfFile.getOrDefault(each, ownerOf(each.path()));
            files.computeIfAbsent(owner, key -> new ArrayList<>()).add(each);
        }
        Map<String, List<RefusedFile>> refused = new HashMap<>();
        for (RefusedFile each : tree.listing().refused()) {
            refused.computeIfAbsent(ownerOf(each.path()), key -> new ArrayList<>())
                    .add(each);
        }
        return forms.entrySet().stream()
                .map(each -> new FactoryPlan(
                        each.getKey(),
                        FallbackName.of(each.getKey(), each.getValue(), tree),
                        each.getValue(),
                        files.getOrDefault(each.getKey(), List.of()),
                        refused.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    /** The factory of the innermost folder that has one; a file outside all of them goes with the first. */
    private String ownerOf(String path) {
        for (String folder = Paths.parent(path); ; folder = Paths.parent(folder)) {
            String owner = ownerOfFolder.get(folder);
            if (owner != null) {
                return owner;
            }
            if (folder.isEmpty()) {
                return forms.keySet().iterator().next();
            }
        }
    }
}
