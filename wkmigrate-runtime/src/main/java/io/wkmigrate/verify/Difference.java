package io.wkmigrate.verify;

import java.util.List;
import java.util.Optional;

/**
 * How a job differs from what it comes from: a course of events, what ADF does in it, and what the job does. A job
 * that the platform would refuse differs whatever happens; then only the first differences are there.
 *
 * @param job the key of the job
 * @param course what happens, as clauses such as {@code "Copy" fails}; what is not said goes well
 * @param readings what has to be assumed of the platform for the difference, as clauses; mostly nothing
 * @param differences what differs, as sentences, the first being the most telling
 * @param activity the path of the activity that it is about, if it is about one
 * @param pipeline what ADF does; empty for a job that the platform would refuse
 * @param run what the job does; empty for a job that the platform would refuse
 */
public record Difference(
        String job,
        List<String> course,
        List<String> readings,
        List<String> differences,
        Optional<String> activity,
        Optional<Outcome> pipeline,
        Optional<Outcome> run) {

    /**
     * What happens on one side.
     *
     * @param status how the run ends
     * @param parts how each activity or task ends, in an order in which they run
     */
    public record Outcome(String status, List<Part> parts) {}

    /**
     * An activity or a task.
     *
     * @param name the path of the activity or the key of the task
     * @param activity the path of the activity that a task belongs to, if it belongs to one
     * @param status how it ends
     */
    public record Part(String name, Optional<String> activity, String status) {}

    static Difference refused(String job, String why) {
        return new Difference(
                job, List.of(), List.of(), List.of(why), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The difference in a few sentences. */
    public String text() {
        return DifferenceText.of(this);
    }
}
