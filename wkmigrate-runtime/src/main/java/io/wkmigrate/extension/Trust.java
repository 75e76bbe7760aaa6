package io.wkmigrate.extension;

/** Who decides which rule jars may run. A jar that was found is not trusted for that. */
@FunctionalInterface
public interface Trust {

    /**
     * Whether exactly these bytes may run.
     *
     * @param sha256 the SHA-256 of the jar in lower-case hexadecimal digits
     */
    boolean trusts(String sha256);
}
