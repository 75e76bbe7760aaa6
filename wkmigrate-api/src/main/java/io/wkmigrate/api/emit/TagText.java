package io.wkmigrate.api.emit;

/** Names and values of tags. Tags of jobs become tags of clusters, so both have the limits of the clouds. */
public final class TagText {

    /** The most characters that a name or a value may have on every cloud. */
    public static final int MAX_LENGTH = 127;

    private TagText() {}

    /**
     * A name for a tag: what is not a letter, a digit or one of a few signs becomes {@code _}.
     *
     * @param otherwise the name if nothing is left
     */
    public static String name(String text, String otherwise) {
        String legal = text.replaceAll("[^\\p{L}\\p{N} +=._:@-]+", "_").strip();
        return shortened(legal.isEmpty() ? otherwise : legal);
    }

    /** The value of a tag, in one line and not too long. */
    public static JobText value(String text) {
        return JobText.prose(shortened(text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH - 1));
    }
}
