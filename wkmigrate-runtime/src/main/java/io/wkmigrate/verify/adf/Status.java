package io.wkmigrate.verify.adf;

/** How an activity ends, and what a dependency can ask for (EX-6). */
public enum Status {
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    SKIPPED("Skipped");

    private final String spelling;

    Status(String spelling) {
        this.spelling = spelling;
    }

    /** As ADF spells it. */
    public String spelling() {
        return spelling;
    }
}
