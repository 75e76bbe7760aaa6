package io.wkmigrate.expression.function;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.Type;

/** Conversions in Python: nothing at all where the type is known to be right, else a call. */
final class PythonConversion {

    private static final String MODULE = "conversions";

    private static final String CULTURES = "cultures";

    private PythonConversion() {}

    static Python list(PythonArguments arguments) {
        return Python.array(arguments.toArray());
    }

    static Python toBoolean(PythonArguments arguments) {
        if (arguments.all(Type.BOOLEAN)) {
            return arguments.get(0);
        }
        return arguments.all(Type.NUMBER)
                ? Python.operation("!=", arguments.get(0), Python.number(0))
                : arguments.library(MODULE, "to_boolean");
    }

    static Python toInteger(PythonArguments arguments) {
        return arguments.all(Type.INTEGER) ? arguments.get(0) : arguments.library(MODULE, "to_integer");
    }

    static Python toFloat(PythonArguments arguments) {
        if (arguments.count() > 1) {
            return arguments.library(CULTURES, "to_float");
        }
        if (arguments.all(Type.FLOAT)) {
            return arguments.get(0);
        }
        return arguments.all(Type.NUMBER)
                ? Python.call("float", arguments.get(0))
                : arguments.library(MODULE, "to_float");
    }

    /** Only what may be an object may be XML. */
    static Python json(PythonArguments arguments) {
        return arguments.library(MODULE, arguments.all(Type.TEXT) ? "parse_json" : "to_json");
    }

    static Python isFloat(PythonArguments arguments) {
        return arguments.library(arguments.count() > 1 ? CULTURES : MODULE, "is_float");
    }
}
