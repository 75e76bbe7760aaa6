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
    /** JSON if it is an object or an array, else taken for text: a loop does not say which type an element has. */
    ELEMENT("element"),
    /** A time as Lakeflow writes it. */
    TIME("timestamp"),
    /** The result state of a task. */
    RESULT_STATE("status"),
    /** The result states of the task that computes what another needs, and of that other, with a comma between. */
    RESULT_STATES("status_of_both"),
    /** The id of the run of a failed task, which stands for the message of its error. */
    FAILED_RUN("runs", "error_message");

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
        return this != RESULT_STATE && this != RESULT_STATES && this != FAILED_RUN;
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
