package io.wkmigrate.api.rule;

/**
 * The version of what rules are compiled against, {@code major.minor}. A minor version only adds: rules that were compiled
 * against an earlier one of the same major version go on to work. The build checks that.
 */
public final class ApiVersion {

    /** The major version of this API. */
    public static final int MAJOR = 1;

    /** The minor version of this API. */
    public static final int MINOR = 0;

    private ApiVersion() {}

    /** The version as text. */
    public static String text() {
        return MAJOR + "." + MINOR;
    }
}
