package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import java.util.Optional;
import java.util.stream.IntStream;

/** The arguments of one call, as the Python emission of a function sees them. */
public interface PythonArguments {

    int count();

    /** The Python of an argument. */
    Python get(int index);

    /** The Python of all arguments in order. */
    default Python[] toArray() {
        return IntStream.range(0, count()).mapToObj(this::get).toArray(Python[]::new);
    }

    /** What is known of the type of an argument. */
    Type type(int index);

    /** The value of an argument that is a literal. */
    Optional<JsonNode> literal(int index);

    /** Whether every argument is of a type. */
    default boolean all(Type type) {
        return IntStream.range(0, count()).allMatch(each -> type(each).is(type));
    }

    /** The Python of the text form of an argument: itself where it is text, else a conversion. */
    Python textForm(int index);

    /** Texts in a row: an f-string where that is readable. */
    Python joined();

    /**
     * A call of a function of the library that generated notebooks import; the module is imported where it is used.
     *
     * @param module a module of the package {@code adf}: {@code dates}
     * @param function a function in it: {@code add_days}
     */
    Python library(String module, String function, Python... arguments);

    /** The same with all arguments in order. */
    default Python library(String module, String function) {
        return library(module, function, toArray());
    }
}
