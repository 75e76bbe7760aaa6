package io.wkmigrate.processor.model;

/** Whether a property must be there, and as what it is read. */
public enum Presence {
    REQUIRED("required"),
    OPTIONAL("optional"),
    OPTIONAL_INT("optionalInt"),
    LIST("list"),
    MAP("map");

    private final String method;

    Presence(String method) {
        this.method = method;
    }

    /** The method of {@link io.wkmigrate.api.binding.ObjectReader} that reads it. */
    public String method() {
        return method;
    }
}
