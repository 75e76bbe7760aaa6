package io.wkmigrate.expression.placement;

import io.wkmigrate.api.expression.Type;

/** How a value stands in the text of a job parameter, and so how a notebook reads it back. */
public enum Encoding {
    /** A text, as it is. */
    TEXT(""),
    /** A text, or nothing for null. */
    OPTIONAL("optional"),
    /** Decimal digits. */
    INTEGER("integer"),
    FLOAT("number"),
    /** {@code true} or {@code false}. */
    BOOLEAN("boolean"),
    /** An array or object as JSON. */
    JSON("structure"),
    /** Any value as JSON. */
    VALUE("structure"),
    /** Any value as JSON, or nothing where there is no value; then it cannot be read. */
    IF_ANY("variables", "given"),
    /** The same, where a value may still come on top. */
    SO_FAR("variables", "so_far"),
    /** JSON if it is an object or an array, else taken for text: a loop does not say which type an element has. */
    ELEMENT("element"),
    /** A time as Lakeflow writes it. */
    TIME("timestamp"),
    /** The result state of a task. */
    RESULT_STATE("status"),
    /** The result states of the task that computes what another needs, and of that other, with a comma between. */
    RESULT_STATES("status_of_both"),
    /** The id of the run of a failed task, which stands for the message of its error. */
    FAILED_RUN("runs", "error_message"),
    /** The id of the run of a task that ran a job, which stands for the id of the run of that job. */
    CHILD_RUN("jobs", "child_run"),
    /** The same id and the tasks of that job that return values, with commas between: it stands for these values. */
    RETURN_VALUES("jobs", "return_values");

    private final String module;
    private final String reader;

    Encoding(String reader) {
        this("parameters", reader);
    }

    Encoding(String module, String reader) {
        this.module = module;
        this.reader = reader;
    }

    /** The module of the Python library with the function that reads it. */
    public String module() {
        return module;
    }

    /** The function that reads it; the empty text when it needs no reading. */
    public String reader() {
        return reader;
    }

    /** Whether the text is the value, and not only what leads to it. */
    public boolean isTheValue() {
        return switch (this) {
            case TEXT, OPTIONAL, INTEGER, FLOAT, BOOLEAN, JSON, ELEMENT, TIME -> true;
            case VALUE, IF_ANY, SO_FAR, RESULT_STATE, RESULT_STATES, FAILED_RUN, CHILD_RUN, RETURN_VALUES -> false;
        };
    }

    /** Whether there may be nothing to read, so that it is read where it is needed and not before. */
    public boolean mayFail() {
        return this == FAILED_RUN || this == IF_ANY || this == CHILD_RUN || this == RETURN_VALUES;
    }

    /** How values of a type stand in parameters. */
    public static Encoding of(Type type) {
        if (type.is(Type.TEXT)) {
            return TEXT;
        }
        if (type.is(Type.INTEGER)) {
            return INTEGER;
        }
        if (type.is(Type.NUMBER)) {
            return FLOAT;
        }
        if (type.is(Type.BOOLEAN)) {
            return BOOLEAN;
        }
        return type.is(Type.ARRAY.or(Type.OBJECT)) ? JSON : ELEMENT;
    }
}
