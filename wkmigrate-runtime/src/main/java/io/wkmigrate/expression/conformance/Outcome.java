package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of an expression in an engine. */
public sealed interface Outcome {

    /** It has a value. */
    record Value(JsonNode value) implements Outcome {}

    /**
     * It fails, as expressions may.
     *
     * @param problem the category: {@code argument-type}
     * @param message what is wrong
     */
    record Failure(String problem, String message) implements Outcome {}

    /**
     * The engine itself is wrong: what it wrote is no Python, the interpreter died, a class of Java threw what it should
     * not. This is never what a case expects.
     */
    record Fault(String message) implements Outcome {}
}
