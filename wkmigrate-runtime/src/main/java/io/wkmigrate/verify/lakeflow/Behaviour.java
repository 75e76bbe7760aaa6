package io.wkmigrate.verify.lakeflow;

import io.wkmigrate.verify.logic.Choice;
import java.util.Optional;

/** What a task does when it runs. */
public sealed interface Behaviour {

    /** It succeeds or fails, or always does the one or the other. */
    record Work(Fails fails) implements Behaviour {}

    /** It is a condition task; which outcome it has is a choice. */
    record Decision(Choice choice) implements Behaviour {}

    /** It is a condition task that compares what is known. */
    record Comparison(StateComparison compared) implements Behaviour {}

    /** Where a task that runs fails. */
    sealed interface Fails {}

    /** It never fails, or it always does. */
    record Certain(boolean fails) implements Fails {}

    /**
     * It may fail.
     *
     * @param timesOut whether its failing was the end of its time, if anything can tell the difference
     */
    record Open(Choice choice, Optional<Choice> timesOut) implements Fails {}
}
