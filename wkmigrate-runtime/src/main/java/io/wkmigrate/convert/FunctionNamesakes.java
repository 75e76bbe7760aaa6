package io.wkmigrate.convert;

import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.PythonModule;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.python.PythonLibrary;
import io.wkmigrate.translate.RuleConflictException;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Refuses rules whose functions or Python modules have names that are taken: no call could say which one it means. */
public final class FunctionNamesakes {

    private final Map<String, String> functions = new HashMap<>();
    private final Map<String, String> modules = new HashMap<>();

    private FunctionNamesakes() {}

    /**
     * Looks at the functions that rules add to the expression language.
     *
     * @throws RuleConflictException when a name is taken; it names the module of rules and its file
     */
    public static void refuse(RuleSet rules) {
        FunctionNamesakes seen = new FunctionNamesakes();
        for (RuleSource source : rules.sources()) {
            source.module().functionLibraries().forEach(each -> seen.add(each, owner(source)));
        }
    }

    private static String owner(RuleSource source) {
        String file = source.origin().file();
        return source.module().name() + (file.isEmpty() ? "" : " (" + file + ")");
    }

    private void add(FunctionLibrary library, String owner) {
        for (FunctionDefinition each : library.functions()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            if (Functions.builtIn().find(name).isPresent() || ReferencePath.isRoot(name)) {
                throw taken("function", each.name(), owner, "the expression language");
            }
            claim(functions, name, "function", each.name(), owner);
        }
        for (PythonModule each : library.pythonModules()) {
            if (PythonLibrary.builtIn().has(each.name())) {
                throw taken("Python module", each.name(), owner, "the program");
            }
            claim(modules, each.name(), "Python module", each.name(), owner);
        }
    }

    private static void claim(Map<String, String> owners, String key, String what, String name, String owner) {
        String other = owners.putIfAbsent(key, owner);
        if (other != null) {
            throw taken(what, name, owner, other);
        }
    }

    private static RuleConflictException taken(String what, String name, String owner, String other) {
        return new RuleConflictException("The " + what + " \"" + name + "\" of the rules " + owner
                + " has the name of one of " + other + ". Give it another name.");
    }
}
