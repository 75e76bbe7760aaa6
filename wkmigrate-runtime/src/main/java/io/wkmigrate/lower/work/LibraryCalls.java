package io.wkmigrate.lower.work;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.expression.python.PythonLibrary;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the calls of a notebook can be written: rules of jars name functions and modules as they like. */
final class LibraryCalls {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)+");

    private LibraryCalls() {}

    /** What keeps a notebook from being written, as a sentence. */
    static Optional<String> fault(LibraryNotebook notebook, PythonLibrary library) {
        Optional<String> variable = notebook.assignments().keySet().stream()
                .filter(each -> !NAME.matcher(each).matches())
                .findFirst();
        return variable.isPresent()
                ? variable.map(each -> "The rule assigns to \"" + each + "\", which is no name of a variable.")
                : notebook.assignments().values().stream()
                        .flatMap(Code::parts)
                        .filter(Code.Call.class::isInstance)
                        .map(each -> fault((Code.Call) each, library))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Optional<String> fault(Code.Call call, PythonLibrary library) {
        boolean named = call.named().keySet().stream()
                .allMatch(each -> NAME.matcher(each).matches());
        if (!FUNCTION.matcher(call.function()).matches() || !named) {
            return Optional.of("The rule calls \"" + call.function() + "\", which is no function of a Python module, or"
                    + " gives it an argument whose name is none.");
        }
        String module = call.function().substring(0, call.function().indexOf('.'));
        return library.has(library.called(module))
                ? Optional.empty()
                : Optional.of("The rule calls \"" + call.function() + "\", and neither the program nor a rule jar has a"
                        + " Python module \"" + module + "\".");
    }
}
