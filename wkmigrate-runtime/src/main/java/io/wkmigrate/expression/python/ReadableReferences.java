package io.wkmigrate.expression.python;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** References as names that say what they stand for: {@code parameter_folder}, {@code activity_look_up_output}, {@code item}. */
final class ReadableReferences implements PythonReferences {

    private static final Set<String> PARAMETERS = Set.of("parameters", "globalparameters");

    private final Map<String, String> names = new LinkedHashMap<>();

    /** What each name stands for, in the order in which they were asked for. */
    Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        names.forEach((reference, name) -> meanings.put(name, reference));
        return meanings;
    }

    @Override
    public Optional<Type> type(Node node) {
        return reference(node).map(ReadableReferences::type);
    }

    @Override
    public Optional<Python> python(Node node) {
        return reference(node).map(path -> Python.name(names.computeIfAbsent(written(path), each -> name(path))));
    }

    /** The reference that has a name of its own; what is read beyond it is read by the Python. */
    private static Optional<ReferencePath> reference(Node node) {
        return ReferencePath.of(node)
                .filter(path -> path.steps().isEmpty() || path.steps().size() == length(path));
    }

    private static int length(ReferencePath path) {
        return switch (path.root()) {
            case "pipeline" ->
                path.steps().isEmpty()
                        ? 0
                        : PARAMETERS.contains(path.steps().get(0).name()) ? 2 : 1;
            case "activity", "dataset", "linkedservice" -> 1;
            default -> 0;
        };
    }

    private static Type type(ReferencePath path) {
        return path.root().equals("pipeline") && path.steps().size() == 1 && !isOptional(path) ? Type.TEXT : Type.ANY;
    }

    private static boolean isOptional(ReferencePath path) {
        return path.steps().stream().anyMatch(ReferencePath.Step::optional);
    }

    /** The reference in ADF's words. */
    private static String written(ReferencePath path) {
        String steps =
                path.steps().stream().map(step -> "." + step.key().asText()).collect(Collectors.joining());
        return path.root() + path.argument().map(name -> "('" + name + "')").orElse("()") + steps;
    }

    private String name(ReferencePath path) {
        List<String> words = new ArrayList<>(List.of(root(path)));
        path.argument().ifPresent(words::add);
        if (!path.steps().isEmpty()) {
            words.add(path.steps().get(path.steps().size() - 1).key().asText());
        }
        String base = words.stream().map(ReadableReferences::word).collect(Collectors.joining("_"));
        String name = base;
        for (int i = 2; names.containsValue(name); i++) {
            name = base + "_" + i;
        }
        return name;
    }

    private static String root(ReferencePath path) {
        return switch (path.root()) {
            case "pipeline" ->
                length(path) < 2
                        ? "pipeline"
                        : path.steps().get(0).name().equals("parameters") ? "parameter" : "global_parameter";
            case "variables" -> "variable";
            case "linkedservice" -> "linked_service";
            case "triggerbody" -> "trigger_body";
            default -> path.root();
        };
    }

    /** {@code RunId} becomes {@code run_id}. */
    private static String word(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_|_$", "")
                .toLowerCase(Locale.ROOT);
    }
}
