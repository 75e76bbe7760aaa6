package io.wkmigrate.expression.function;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.expression.Type.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The function {@code coalesce}: the first value that is not null, with nothing computed after it. */
final class Coalescing {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Type NOT_NULL =
            Type.of(Kind.BOOLEAN, Kind.INTEGER, Kind.FLOAT, Kind.TEXT, Kind.ARRAY, Kind.OBJECT);

    private Coalescing() {}

    /** The types of the arguments up to the first that cannot be null. */
    static Type type(List<Type> types) {
        Type result = Type.of();
        for (Type each : types) {
            result = result.or(each.and(NOT_NULL));
            if (!each.mayBe(Kind.NULL)) {
                return result;
            }
        }
        return result.or(Type.NULL);
    }

    /** The arguments are written only once: each may be a long expression. */
    static Python python(PythonArguments arguments) {
        Python[] candidates =
                IntStream.range(0, arguments.count()).mapToObj(arguments::get).toArray(Python[]::new);
        if (candidates.length == 1) {
            return candidates[0];
        }
        if (candidates.length == 2 && isName(candidates[0])) {
            return Python.operation("{} if {} is not None else {}", candidates[0], candidates[0], candidates[1]);
        }
        return IntStream.range(1, candidates.length).allMatch(each -> isSimple(arguments, each, candidates[each]))
                ? arguments.library("logic", "coalesce", candidates)
                : arguments.library("logic", "coalesce_lazily", deferred(candidates));
    }

    /** Whether computing an argument costs nothing and cannot fail. */
    private static boolean isSimple(PythonArguments arguments, int index, Python candidate) {
        return arguments.literal(index).isPresent() || isName(candidate);
    }

    private static boolean isName(Python candidate) {
        return NAME.matcher(candidate.source()).matches();
    }

    private static Python[] deferred(Python... candidates) {
        return Stream.of(candidates)
                .map(each -> Python.operation("lambda: {}", each))
                .toArray(Python[]::new);
    }
}
