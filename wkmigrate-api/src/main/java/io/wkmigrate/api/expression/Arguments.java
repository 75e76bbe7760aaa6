package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The arguments of one call, as the Java implementation of a function sees them. They have been counted and, unless the
 * function is lazy, evaluated from left to right and checked against the signature. Getters for a kind fail with
 * {@link ExpressionException.Problem#ARGUMENT_TYPE} when the value is of another.
 */
public interface Arguments {

    int count();

    /** An argument; for a lazy function it is evaluated and checked now. */
    JsonNode get(int index);

    /** All arguments in order. Those of a lazy function are evaluated only as far as the stream is read. */
    default Stream<JsonNode> stream() {
        return IntStream.range(0, count()).mapToObj(this::get);
    }

    boolean bool(int index);

    String text(int index);

    /** An integer; floats are no integers. */
    long integer(int index);

    ArrayNode array(int index);

    ObjectNode object(int index);

    /** The text form of an argument of any type, as interpolation and {@code concat} have it (section 5). */
    String textForm(int index);

    /** The current time, for functions that are not deterministic. */
    Instant now();

    /** Randomness, for functions that are not deterministic. */
    RandomGenerator random();
}
