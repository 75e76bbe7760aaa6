package io.wkmigrate.processor.model;

/**
 * A property that is left behind knowingly.
 *
 * @param property its name, or {@link #REST}
 * @param reason why
 */
public record Declaration(Located<String> property, Located<String> reason) {

    /** Stands for all properties that a record does not bind. */
    public static final String REST = "*";

    /** Whether it speaks of all properties that a record does not bind. */
    public boolean ofRest() {
        return property.value().equals(REST);
    }
}
