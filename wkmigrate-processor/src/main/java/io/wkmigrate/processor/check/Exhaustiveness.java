package io.wkmigrate.processor.check;

/** What it is when a rule says nothing of a published property. */
public enum Exhaustiveness {
    WARNING,
    ERROR
}
