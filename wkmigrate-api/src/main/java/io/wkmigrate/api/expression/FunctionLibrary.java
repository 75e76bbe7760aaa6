package io.wkmigrate.api.expression;

import java.util.List;

/**
 * Functions of the expression language. A rule jar adds its own with a class that implements this and is annotated with
 * {@link DefinesFunctions}.
 */
public interface FunctionLibrary {

    /** The functions; names are unique ignoring case. */
    List<FunctionDefinition> functions();

    /** Python modules that the emissions call, beside the built-in ones. */
    default List<PythonModule> pythonModules() {
        return List.of();
    }
}
