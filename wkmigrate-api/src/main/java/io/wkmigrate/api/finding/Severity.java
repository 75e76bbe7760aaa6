package io.wkmigrate.api.finding;

import java.util.Locale;

/** How much a {@link Finding} matters; the order of the constants is from least to most severe. */
public enum Severity {
    /** Good to know; nothing has to be done before the job runs. */
    INFO,
    /** Look at it before the job goes live. */
    WARNING,
    /** The job does not do what the pipeline did until somebody acts. */
    ERROR;

    /** The spelling used in {@code result.json} and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
