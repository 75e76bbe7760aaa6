package io.wkmigrate.expression.placement;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Known;
import io.wkmigrate.expression.placement.Resolution.Unset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
     * What is taken in place of a value that ADF leaves open.
     *
     * @param text the same in a job setting
     */
    public record Assumed(JsonNode value, JobText text) implements Source {}

    /**
     * A task value of the same job. Where it may be missing, only code can read it safely.
     *
     * @param certain whether it is known to have been published
     * @param optional whether it is null where it is missing
     */
    public record Published(String taskKey, String key, boolean certain, boolean optional) implements Source {

        /** The same as the only definition of a variable. */
        public Folded folded() {
            return new Folded(
                    new Unset("It may not have been published."), List.of(new Definition(taskKey, key, Change.SET)));
        }
    }

    /**
     * What several tasks left in a variable. Only code can tell which of them gave it a value.
     *
     * @param initial what it was before any of them ran
     * @param definitions in the order in which they count
     */
    public record Folded(Resolution initial, List<Definition> definitions) implements Source {

        /** Takes the list over. */
        public Folded {
            definitions = List.copyOf(definitions);
        }
    }

    /**
     * A task value that gives a variable a value if it was published.
     *
     * @param taskKey the task
     * @param key the key of the task value
     * @param change what it does to the value before
     */
    public record Definition(String taskKey, String key, Change change) {}

    /** What a definition does to the value before it. */
    public enum Change {
        /** Takes its place. */
        SET,
        /** Is added to it as an element. */
        APPEND,
        /** Takes its place, and is what a loop made of it. */
        CARRIED;

        /** The spelling in Python. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In what a value is not quite the same as in ADF. */
    public enum Note {
        /** Lakeflow spells the same fact differently. */
        SYSTEM_VALUE_DIFFERS,
        /** The spelling depends on what type the element of the loop has. */
        ITEM_TEXT,
        /** Code computes with an element of a loop whose type is not known. */
        ITEM_TYPE,
        /** The variable may have no value yet, and what ADF takes then is not documented. */
        MAY_BE_UNSET,
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
        if (source instanceof Assumed assumed) {
            return Optional.of(assumed.text());
        }
        return source instanceof Referenced referenced ? Optional.of(referenced.text()) : Optional.empty();
    }

    /** Whether there may be nothing to read, so that it is read where it is needed and not before. */
    public boolean mayBeMissing() {
        if (source instanceof Folded folded) {
            return folded.initial() instanceof Available initial
                    ? initial.value().mayBeMissing()
                    : !(folded.initial() instanceof Known);
        }
        // What is documented of an output is there when its activity succeeded; of the rest nobody knows.
        return encoding.mayFail()
                || (source instanceof Published published
                        && !published.optional()
                        && (!published.certain() || type.equals(Type.ANY)));
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
