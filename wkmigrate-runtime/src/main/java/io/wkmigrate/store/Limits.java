package io.wkmigrate.store;

import java.util.regex.Pattern;

/**
 * The limits of Databricks, as its documentation and the sources of its SDK and command line stated them in August 2026.
 */
final class Limits {

    /** Tasks of a job (Jobs API 2.2). */
    static final int TASKS = 1000;

    /** Characters of a task key; longer ones come back cut off. */
    static final int TASK_KEY_LENGTH = 100;

    /** Bytes of the name of a job, in UTF-8. */
    static final int JOB_NAME_BYTES = 4096;

    /** Characters of the description of a job. */
    static final int JOB_DESCRIPTION_LENGTH = 27_700;

    /** Tags of a job. */
    static final int TAGS = 25;

    /** Runs of a job at once. */
    static final int CONCURRENT_RUNS = 1000;

    /** Iterations of a loop at once. */
    static final int LOOP_CONCURRENCY = 100;

    /** Characters of a list of items that is written out in a loop. */
    static final int LITERAL_ITEMS_LENGTH = 5000;

    /** Characters of a job parameter that a loop runs over. */
    static final int PARAMETER_ITEMS_LENGTH = 10_000;

    /** Bytes of the parameters of a notebook task, as JSON. */
    static final int NOTEBOOK_PARAMETER_BYTES = 1_000_000;

    /** Bytes of a notebook, in the Base64 in which it is sent. */
    static final int NOTEBOOK_BYTES = 10_000_000;

    private static final Pattern TASK_KEY = Pattern.compile("[A-Za-z0-9_-]+");

    private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    private static final Pattern SECRET_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

    private Limits() {}

    static boolean isTaskKey(String text) {
        return TASK_KEY.matcher(text).matches();
    }

    static boolean isParameterName(String text) {
        return PARAMETER_NAME.matcher(text).matches();
    }

    /** Whether a text can name a secret or a scope; such a text is also a plain word for a shell. */
    static boolean isSecretName(String text) {
        return SECRET_NAME.matcher(text).matches();
    }
}
