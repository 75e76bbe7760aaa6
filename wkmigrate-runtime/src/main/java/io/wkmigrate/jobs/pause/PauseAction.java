package io.wkmigrate.jobs.pause;

import io.wkmigrate.jobs.trigger.Trigger;
import io.wkmigrate.jobs.trigger.TriggerState;
import java.util.Arrays;
import java.util.Optional;

/** What is done to triggers. */
public enum PauseAction {
    /** They fire no more. */
    PAUSE("pause", TriggerState.PAUSED, TriggerState.UNPAUSED),
    /** They fire again. */
    RESUME("resume", TriggerState.UNPAUSED, TriggerState.PAUSED);

    private final String word;
    private final TriggerState to;
    private final TriggerState from;

    PauseAction(String word, TriggerState to, TriggerState from) {
        this.word = word;
        this.to = to;
        this.from = from;
    }

    /** The name of the command. */
    public String word() {
        return word;
    }

    /** What triggers are afterwards. */
    public TriggerState to() {
        return to;
    }

    /** Whether a trigger has to be changed for it. One whose state cannot be told has to be, but cannot. */
    boolean concerns(Trigger trigger) {
        return trigger.state() == from || (trigger.state() == TriggerState.UNKNOWN && this == PAUSE);
    }

    static Optional<PauseAction> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
