package io.wkmigrate.lower.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes legal keys out of names, each only once. Keys are compared ignoring case, because they also name files. A key is
 * never a name that Windows reserves.
 */
public final class KeyAllocator {

    private static final int MAX_LENGTH = 100;

    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final Style style;
    private final Set<String> taken = new HashSet<>();

    /** What keys are for. */
    public enum Style {
        /** Resources and variables of a bundle: {@code [a-z][a-z0-9_]*}. */
        RESOURCE,
        /** Tasks: letters, digits and {@code _}. */
        TASK
    }

    public KeyAllocator(Style style) {
        this.style = style;
    }

    /** A key for a name, numbered when the plain one is taken. */
    public String allocate(String name) {
        String plain = legal(name);
        String key = plain;
        for (int number = 2; !taken.add(key.toLowerCase(Locale.ROOT)); number++) {
            String suffix = "_" + number;
            key = shortened(plain, MAX_LENGTH - suffix.length()) + suffix;
        }
        return key;
    }

    /** Keeps a key from being allocated. */
    public void reserve(String key) {
        taken.add(key.toLowerCase(Locale.ROOT));
    }

    private String legal(String name) {
        String cased = style == Style.RESOURCE ? name.toLowerCase(Locale.ROOT) : name;
        String words = cased.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        boolean needsLetter = words.isEmpty()
                || RESERVED.contains(words.toLowerCase(Locale.ROOT))
                || (style == Style.RESOURCE && !Character.isLetter(words.charAt(0)));
        String prefix = style == Style.RESOURCE ? "adf" : "task";
        return shortened(needsLetter ? (words.isEmpty() ? prefix : prefix + "_" + words) : words, MAX_LENGTH);
    }

    private static String shortened(String key, int length) {
        return key.length() <= length ? key : key.substring(0, length).replaceAll("_+$", "");
    }
}
