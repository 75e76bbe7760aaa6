package io.wkmigrate.api.expression;

import java.util.Optional;

/** An expression cannot be parsed, or has no value. ADF fails the activity then. The message holds no values. */
public final class ExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient Optional<Span> span;

    /** What is wrong, in the categories of the conformance table. */
    public enum Problem {
        PARSE_ERROR,
        UNKNOWN_FUNCTION,
        ARGUMENT_COUNT,
        ARGUMENT_TYPE,
        CONVERSION,
        OUT_OF_RANGE,
        OVERFLOW,
        DIVIDE_BY_ZERO,
        MISSING_PARAMETER,
        MISSING_VARIABLE,
        MISSING_ACTIVITY,
        MISSING_PROPERTY,
        NULL_DEREFERENCE,
        INDEX_OUT_OF_RANGE,
        PROPERTY_OF_STRING,
        PROPERTY_OF_NUMBER,
        ITEM_OUTSIDE_LOOP,
        INVALID_TIMESTAMP,
        INVALID_FORMAT,
        INVALID_TIME_UNIT,
        INVALID_TIME_ZONE,
        ZONE_MISMATCH,
        PROPERTY_EXISTS,
        INVALID_ARGUMENT
    }

    /** A problem whose place is not known to the code that finds it. */
    public ExpressionException(Problem problem, String message) {
        super(message);
        this.problem = problem;
        this.span = Optional.empty();
    }

    /** A problem at a place of the expression. */
    public ExpressionException(Problem problem, String message, Span span) {
        super(message);
        this.problem = problem;
        this.span = Optional.of(span);
    }

    /** The same problem with its place; this one when its place is known already. */
    public ExpressionException at(Span place) {
        return span.isPresent() ? this : new ExpressionException(problem, getMessage(), place);
    }

    public Problem problem() {
        return problem;
    }

    /** Where it is, if that is known. */
    public Optional<Span> span() {
        return span;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
