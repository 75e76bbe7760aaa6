package io.wkmigrate.api.definition;

import io.wkmigrate.api.value.Value;
import java.time.Duration;
import java.util.Optional;

/**
 * How an activity is attempted (PO-1 to PO-7). What is absent takes ADF's default.
 *
 * @param timeout the limit of one attempt
 * @param retry the number of extra attempts after a failed one
 * @param retryInterval the pause between two attempts
 * @param secureInput whether monitoring hides the input
 * @param secureOutput whether monitoring hides the output
 */
public record ActivityPolicy(
        Optional<Value<Duration>> timeout,
        Optional<Value<Integer>> retry,
        Optional<Value<Duration>> retryInterval,
        boolean secureInput,
        boolean secureOutput) {

    /** Whether monitoring hides what goes in or out, so that values of the activity must not be shown to others. */
    public boolean hidesValues() {
        return secureInput || secureOutput;
    }

    /** The policy of an activity that states none. */
    public static final ActivityPolicy NONE =
            new ActivityPolicy(Optional.empty(), Optional.empty(), Optional.empty(), false, false);
}
