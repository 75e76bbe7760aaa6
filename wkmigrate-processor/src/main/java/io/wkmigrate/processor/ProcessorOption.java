package io.wkmigrate.processor;

/** The options of the processor, given to the compiler as {@code -Akey=value}. */
enum ProcessorOption {
    /**
     * The name of the module, which starts the ids of its rules and names its generated class. Default: the last part of the
     * package that all rules share.
     */
    MODULE("wkmigrate.module"),

    /**
     * What it is when a rule neither reads a published property nor declares it untranslated: {@code warning}, the default,
     * or {@code error}.
     */
    EXHAUSTIVE("wkmigrate.exhaustive");

    private final String key;

    ProcessorOption(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
