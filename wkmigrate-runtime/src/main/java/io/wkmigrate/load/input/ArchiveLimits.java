package io.wkmigrate.load.input;

/**
 * How much an archive may hold; a bomb is small outside and large inside.
 *
 * @param entries how many entries are looked at
 * @param totalBytes how much all entries may unpack to
 * @param ratio how many times its packed size an entry may unpack to, once it is over {@code ratioFromBytes}
 * @param ratioFromBytes small entries are harmless whatever their ratio
 */
public record ArchiveLimits(int entries, long totalBytes, long ratio, long ratioFromBytes) {

    /** Far above any factory: the largest JSON of real factories packs about 40 to 1. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(100_000, 1L << 30, 200, 1L << 20);
}
