package io.wkmigrate.expression;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.ir.ParameterType;
import java.util.List;

/** Where the value of an expression comes from in a job. */
public sealed interface Placement {

    /**
     * The job computes it itself: text, dynamic value references, or both.
     *
     * @param text what is written into the job
     * @param type what ADF knows about the value
     * @param notes what is not quite the same as in ADF
     */
    record InJob(JobText text, ValueType type, List<Note> notes) implements Placement {}

    /**
     * The job cannot compute it.
     *
     * @param reason why, as a sentence
     */
    record NotPlaced(String reason) implements Placement {}

    /** What is known of the type of a value. */
    enum ValueType {
        TEXT,
        INTEGER,
        FLOAT,
        BOOLEAN,
        STRUCTURE,
        UNKNOWN;

        /** The type of the values of a parameter or variable. */
        public static ValueType of(ParameterType type) {
            return switch (type) {
                case STRING, SECURE_STRING -> TEXT;
                case INT -> INTEGER;
                case FLOAT -> FLOAT;
                case BOOL -> BOOLEAN;
                case ARRAY, OBJECT -> STRUCTURE;
            };
        }
    }

    /** In what a value is not quite the same as in ADF. */
    enum Note {
        /** Lakeflow spells the same fact differently. */
        SYSTEM_VALUE_DIFFERS,
        /** The spelling depends on what type the element of the loop has. */
        ITEM_TEXT
    }
}
