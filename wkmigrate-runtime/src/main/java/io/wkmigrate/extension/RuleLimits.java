package io.wkmigrate.extension;

import java.time.Duration;

/**
 * What rule jars may take.
 *
 * @param time how long one call of a rule may take, without what the engine does for it in the meantime
 * @param jarBytes how large a jar may be
 * @param entries how many files may be in it
 * @param inflatedBytes how large they may be together
 */
public record RuleLimits(Duration time, int jarBytes, int entries, long inflatedBytes) {

    private static final int MEBIBYTE = 1024 * 1024;

    /** Far more than rules need. */
    public static final RuleLimits DEFAULT =
            new RuleLimits(Duration.ofSeconds(10), 64 * MEBIBYTE, 10_000, 256L * MEBIBYTE);

    /** The same limits with another time. */
    public RuleLimits with(Duration other) {
        return new RuleLimits(other, jarBytes, entries, inflatedBytes);
    }
}
