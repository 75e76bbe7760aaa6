package io.wkmigrate.store.workspace;

import java.util.List;

/** A plan that no longer says what would happen. Nothing was written. */
public final class PlanMisfitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    /**
     * Refuses a plan.
     *
     * @param misfits what is different, one reason each
     */
    public PlanMisfitException(List<String> misfits) {
        super("The plan does not fit, and nothing was written: " + shown(misfits)
                + ". Make a new plan and look at it.");
    }

    private static String shown(List<String> misfits) {
        String first = String.join("; ", misfits.subList(0, Math.min(SHOWN, misfits.size())));
        return misfits.size() <= SHOWN ? first : first + "; and " + (misfits.size() - SHOWN) + " more";
    }
}
