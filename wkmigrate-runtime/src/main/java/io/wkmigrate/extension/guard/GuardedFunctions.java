package io.wkmigrate.extension.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Arguments;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.PythonModule;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.translate.RuleFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Functions of the expression language, watched over. What is asked first of a function in an expression is its type;
 * there it is also tried whether it can be written. An expression with a function that is at fault has no translation,
 * and the finding about that names the function, the rule and the jar.
 */
final class GuardedFunctions {

    private final Guard guard;
    private final Map<String, String> faults = new ConcurrentHashMap<>();

    GuardedFunctions(Guard guard) {
        this.guard = guard;
    }

    /** The libraries of a module with what is in them; runs while the module is read. */
    List<FunctionLibrary> libraries(ModuleContent content) {
        List<String> ids = content.catalogue().stream()
                .filter(each -> each.kind() == RuleKind.FUNCTION_LIBRARY)
                .map(RuleDescriptor::id)
                .toList();
        List<FunctionLibrary> libraries = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            libraries.add(library(ids.get(i), content.functionLibraries().get(i)));
        }
        return List.copyOf(libraries);
    }

    /**
     * The functions of a library, taken over.
     *
     * @param pythonModules the Python modules that the emissions call
     */
    private record Library(List<FunctionDefinition> functions, List<PythonModule> pythonModules)
            implements FunctionLibrary {}

    private FunctionLibrary library(String id, FunctionLibrary library) {
        List<FunctionDefinition> functions = library.functions();
        List<PythonModule> modules = library.pythonModules();
        Wholeness.ofResult(functions);
        Wholeness.ofResult(modules);
        return new Library(functions.stream().map(each -> function(id, each)).toList(), List.copyOf(modules));
    }

    private FunctionDefinition function(String id, FunctionDefinition function) {
        String name = function.name();
        Function<List<Type>, Type> result = types -> typed(id, function, types);
        return new FunctionDefinition(
                name,
                function.parameters(),
                function.required(),
                function.repeats(),
                function.traits(),
                result,
                arguments -> computed(id, function, arguments),
                arguments -> emitted(id, function, arguments));
    }

    private JsonNode computed(String id, FunctionDefinition function, Arguments arguments) {
        return attempt(
                id, function.name(), call -> function.implementation().apply(new GuardedArguments(arguments, call)));
    }

    private Python emitted(String id, FunctionDefinition function, PythonArguments arguments) {
        return attempt(
                id, function.name(), call -> function.emission().emit(new GuardedPythonArguments(arguments, call)));
    }

    /** A function that could not be computed is not written either: nobody knows what the Python of it would do. */
    private Type typed(String id, FunctionDefinition function, List<Type> types) {
        String fault = faults.get(function.name());
        if (fault != null) {
            throw new ExpressionException(Problem.INVALID_ARGUMENT, fault);
        }
        return attempt(id, function.name(), call -> {
            Wholeness.ofResult(function.emission().emit(new SomeArguments(types)));
            return function.result().apply(types);
        });
    }

    /** What a function says itself about its arguments is no fault, as long as it says it as the API has it. */
    @SuppressWarnings("unchecked") // The result is the work's.
    private <R> R attempt(String id, String name, Work<R> work) {
        Object result;
        try {
            result = Objects.requireNonNull(guard.<Object>run(id, FaultCodes.TRANSLATOR, call -> said(work, call)));
        } catch (RuleFailureException fault) {
            String message = "The function " + name + ": " + fault.getMessage();
            faults.put(name, message);
            throw new ExpressionException(Problem.INVALID_ARGUMENT, message);
        }
        if (result instanceof ExpressionException noValue) {
            throw noValue;
        }
        return (R) result;
    }

    private static <R> Object said(Work<R> work, Call call) throws Throwable {
        try {
            return Wholeness.ofResult(work.run(call));
        } catch (ExpressionException noValue) {
            return noValue;
        }
    }
}
