package io.wkmigrate.convert;

import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.PythonModule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The functions that rules add to the expression language, and which libraries expressions call. Used for one conversion:
 * a function counts as used when the type of a call of it is asked for.
 */
final class FunctionUse {

    private final SortedSet<String> used = new TreeSet<>();
    private final List<FunctionLibrary> libraries = new ArrayList<>();

    private record Counted(List<FunctionDefinition> functions, List<PythonModule> pythonModules)
            implements FunctionLibrary {}

    FunctionUse(RuleSet rules) {
        rules.sources().forEach(this::add);
    }

    /** The libraries to compile with. */
    List<FunctionLibrary> libraries() {
        return libraries;
    }

    /** The ids of the libraries of which a function was called. */
    SortedSet<String> used() {
        return used;
    }

    /** A module hands its libraries out in the order of its catalogue. */
    private void add(RuleSource source) {
        List<String> ids = source.module().catalogue().stream()
                .filter(each -> each.kind() == RuleKind.FUNCTION_LIBRARY)
                .map(RuleDescriptor::id)
                .toList();
        List<FunctionLibrary> own = source.module().functionLibraries();
        for (int i = 0; i < own.size(); i++) {
            String id = i < ids.size() ? ids.get(i) : source.module().name() + "/";
            libraries.add(counted(own.get(i), id));
        }
    }

    private FunctionLibrary counted(FunctionLibrary library, String id) {
        return new Counted(
                library.functions().stream().map(each -> counted(each, id)).toList(), library.pythonModules());
    }

    private FunctionDefinition counted(FunctionDefinition function, String id) {
        return new FunctionDefinition(
                function.name(),
                function.parameters(),
                function.required(),
                function.repeats(),
                function.traits(),
                types -> {
                    used.add(id);
                    return function.result().apply(types);
                },
                function.implementation(),
                function.emission());
    }
}
