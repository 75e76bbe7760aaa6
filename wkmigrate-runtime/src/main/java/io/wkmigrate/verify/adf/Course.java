package io.wkmigrate.verify.adf;

/**
 * What becomes of an activity, over courses of events.
 *
 * @param entered where the scope of the activity runs at all
 * @param succeeded where it succeeds, given that its scope runs
 * @param failed where it fails, given that its scope runs
 * @param skipped where it is skipped, given that its scope runs
 * @param ran where its scope runs and it is really executed, which an inactive activity never is
 */
public record Course<B>(B entered, B succeeded, B failed, B skipped, B ran) {

    B ended(Status status) {
        return switch (status) {
            case SUCCEEDED -> succeeded;
            case FAILED -> failed;
            case SKIPPED -> skipped;
        };
    }
}
