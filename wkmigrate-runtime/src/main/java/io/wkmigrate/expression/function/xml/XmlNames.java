package io.wkmigrate.expression.function.xml;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in XML, and how other text is written as one. */
public final class XmlNames {

    /** What XML takes for white space, between names and elsewhere. */
    public static final String WHITE_SPACE = " \t\r\n";

    /** What a name begins with, without the colon. */
    private static final String START = "A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D"
            + "\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD";

    private static final String PART = START + "0-9.\\u00B7\\u0300-\\u036F\\u203F\\u2040-";

    private static final Pattern UNQUALIFIED = Pattern.compile("[" + START + "][" + PART + "]*+");

    /** What cannot stand in a name, or would be decoded. */
    private static final Pattern TO_ENCODE =
            Pattern.compile("(?s)^[^:" + START + "]|[^:" + PART + "]|_(?=[Xx](?:[0-9A-Fa-f]{4}|[0-9A-Fa-f]{8})_)");

    private static final Pattern ENCODED = Pattern.compile("_[Xx]([0-9A-Fa-f]{4}|[0-9A-Fa-f]{8})_");

    private XmlNames() {}

    /** The prefix of a name; empty when it has none. */
    public static String prefix(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    /** A name without its prefix. */
    public static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Whether a text is a name without a prefix. */
    static boolean isUnqualified(String text) {
        return UNQUALIFIED.matcher(text).matches();
    }

    /** The end of the name without prefix that begins somewhere in a text; the same position when there is none. */
    public static int end(String text, int from) {
        Matcher name = UNQUALIFIED.matcher(text).region(from, text.length());
        return name.lookingAt() ? name.end() : from;
    }

    /** Any text as a name: characters that are not allowed become {@code _xHHHH_}. */
    static String encode(String text) {
        return TO_ENCODE
                .matcher(text)
                .replaceAll(found -> "_x" + hex(found.group().codePointAt(0)) + "_");
    }

    private static String hex(int codePoint) {
        return String.format(Locale.ROOT, codePoint > 0xFFFF ? "%08X" : "%04X", codePoint);
    }

    /** The text that a name stands for. */
    static String decode(String name) {
        return ENCODED.matcher(name)
                .replaceAll(found -> Matcher.quoteReplacement(decoded(found.group(), found.group(1))));
    }

    private static String decoded(String escape, String hex) {
        long codePoint = Long.parseLong(hex, 16);
        boolean character = codePoint <= Character.MAX_CODE_POINT && (codePoint < 0xD800 || codePoint > 0xDFFF);
        return character ? Character.toString((int) codePoint) : escape;
    }
}
