package io.wkmigrate.fake.workspace;

import java.time.Instant;
import java.util.Locale;

/**
 * Times and identifiers, the same in every run. Identifiers neither fit an {@code int} nor grow with time, as the
 * service's do not.
 */
final class Numbers {

    /** Both are prime to each other, so no identifier comes twice. */
    private static final long MODULUS = 1_000_000_000_000L;

    private static final long STEP = 618_033_988_751L;
    private static final long OFFSET = 3_000_000_000_000L;

    private long time = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private long count;

    /** The next moment, a second after the last. */
    synchronized long now() {
        time += 1000;
        return time;
    }

    synchronized long next() {
        count++;
        return OFFSET + count % MODULUS * STEP % MODULUS;
    }

    String nextUuid() {
        String digits = String.format(Locale.ROOT, "%032x", next());
        return digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
