package io.wkmigrate.expression.function;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.expression.Type.Kind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The function {@code coalesce}: the first value that is not null, with nothing computed after it. */
final class Coalescing {

    private Coalescing() {}

    /** The types of the arguments up to the first that cannot be null. */
    static Type type(List<Type> types) {
        Type result = Type.of();
        for (Type each : types) {
            result = result.or(each.and(Type.NOT_NULL));
            if (!each.mayBe(Kind.NULL)) {
                return result;
            }
        }
        return result.or(Type.NULL);
    }

    /** The arguments are written only once: each may be a long expression. */
    static Python python(PythonArguments arguments) {
        Python[] candidates = arguments.toArray();
        if (candidates.length == 1) {
            return candidates[0];
        }
        if (candidates.length == 2 && candidates[0].isName()) {
            Python isGiven = Python.operation("is not", candidates[0], Python.NONE);
            return Python.conditional(candidates[0], isGiven, candidates[1]);
        }
        return IntStream.range(1, candidates.length).allMatch(each -> isSimple(arguments, each, candidates[each]))
                ? arguments.library("logic", "coalesce", candidates)
                : arguments.library("logic", "coalesce_lazily", deferred(candidates));
    }

    /** Whether computing an argument costs nothing and cannot fail. */
    private static boolean isSimple(PythonArguments arguments, int index, Python candidate) {
        return arguments.literal(index).isPresent() || candidate.isName();
    }

    private static Python[] deferred(Python... candidates) {
        return Stream.of(candidates).map(Python::lambda).toArray(Python[]::new);
    }
}
