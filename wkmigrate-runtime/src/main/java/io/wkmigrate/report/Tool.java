package io.wkmigrate.report;

import java.util.Objects;

/**
 * The program that made a result.
 *
 * @param version the version of the jar; {@code development} when the classes do not come from a jar
 */
public record Tool(String name, String version) {

    /** This program. */
    public static Tool current() {
        String version = Tool.class.getPackage().getImplementationVersion();
        return new Tool("wkmigrate", Objects.requireNonNullElse(version, "development"));
    }
}
