package io.wkmigrate.expression.placement;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value that a job knows while it runs.
 *
 * @param name what it may be called in code and in parameters
 * @param source where it is
 * @param type what is known of its type in ADF
 * @param encoding how its text stands for it
 * @param secure whether it must not be published
 * @param notes in what it is not quite the same as in ADF
 */
public record JobValue(String name, Source source, Type type, Encoding encoding, boolean secure, List<Note> notes) {

    /** Where a value is. */
    public sealed interface Source {}

    /** Text that Databricks puts in: a dynamic value reference or a bundle variable. */
    public record Referenced(JobText text) implements Source {}

    /**
     * A task value of the same job. Where it may be missing, only code can read it safely.
     *
     * @param certain whether it is known to have been published
     * @param optional whether it is null where it is missing
     */
    public record Published(String taskKey, String key, boolean certain, boolean optional) implements Source {}

    /** In what a value is not quite the same as in ADF. */
    public enum Note {
        /** Lakeflow spells the same fact differently. */
        SYSTEM_VALUE_DIFFERS,
        /** The spelling depends on what type the element of the loop has. */
        ITEM_TEXT,
        /** Code computes with an element of a loop whose type is not known. */
        ITEM_TYPE,
        /** It equals text in a condition; whether letters may differ in case there is not documented. */
        CASE_UNCONFIRMED
    }

    /** A value behind a text, spelled as its type says. */
    public static JobValue referenced(String name, JobText text, Type type, Note... notes) {
        return new JobValue(name, new Referenced(text), type, Encoding.of(type), false, List.of(notes));
    }

    /** The text that stands for it in a job setting, if one does. */
    public Optional<JobText> text() {
        if (source instanceof Published published) {
            return published.certain() && !published.optional()
                    ? Optional.of(JobText.taskValue(published.taskKey(), published.key()))
                    : Optional.empty();
        }
        return Optional.of(((Referenced) source).text());
    }

    /** The same value under a parameter of another job. */
    public JobValue passedAs(String parameter) {
        return new JobValue(parameter, new Referenced(JobText.jobParameter(parameter)), type, encoding, secure, notes);
    }

    /** The same value, which must not be published. */
    public JobValue kept() {
        return new JobValue(name, source, type, encoding, true, notes);
    }

    /** The same value with a further note. */
    public JobValue with(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new JobValue(name, source, type, encoding, secure, List.copyOf(more));
    }

    /** The same value with another spelling. */
    public JobValue encoded(Encoding other) {
        return new JobValue(name, source, type, other, secure, notes);
    }
}
