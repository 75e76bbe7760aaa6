package io.wkmigrate.jobs.filter;

/** Whether a job is wanted, as far as it is known. */
public enum Verdict {
    YES,
    NO,
    /** That depends on its runs. */
    UNDECIDED;

    static Verdict of(boolean wanted) {
        return wanted ? YES : NO;
    }

    Verdict and(Verdict other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNDECIDED;
    }

    Verdict not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
