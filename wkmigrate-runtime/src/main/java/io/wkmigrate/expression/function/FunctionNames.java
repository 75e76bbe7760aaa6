package io.wkmigrate.expression.function;

import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.ReferencePath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Gives every function its name, and refuses two functions of one name. */
final class FunctionNames {

    private final Map<String, FunctionDefinition> byName = new TreeMap<>();
    private final Map<String, FunctionLibrary> owners = new HashMap<>();

    private FunctionNames() {}

    /** The functions of some libraries by name in lower case, in the order of the names. */
    static Map<String, FunctionDefinition> of(List<? extends FunctionLibrary> libraries) {
        FunctionNames names = new FunctionNames();
        libraries.forEach(library -> library.functions().forEach(each -> names.add(each, library)));
        return new LinkedHashMap<>(names.byName);
    }

    private void add(FunctionDefinition function, FunctionLibrary library) {
        String name = function.name().toLowerCase(Locale.ROOT);
        if (ReferencePath.isRoot(name)) {
            throw conflict(function, "is a reference of the language and is defined by " + nameOf(library));
        }
        FunctionLibrary owner = owners.putIfAbsent(name, library);
        if (owner != null) {
            throw conflict(function, "is defined by " + nameOf(owner) + " and by " + nameOf(library));
        }
        byName.put(name, function);
    }

    private static FunctionConflictException conflict(FunctionDefinition function, String why) {
        return new FunctionConflictException(
                "The function \"" + function.name() + "\" " + why + ". Give one of them another name.");
    }

    private static String nameOf(FunctionLibrary library) {
        return library.getClass().getName();
    }
}
