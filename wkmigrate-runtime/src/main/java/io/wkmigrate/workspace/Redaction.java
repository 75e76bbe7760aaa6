package io.wkmigrate.workspace;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of messages: as they are, as they are written in JSON, addresses and Base64, and parts of them
 * from eight characters on, since services cut off what they quote.
 */
final class Redaction {

    private static final String MARK = "***";
    private static final int SHORTEST_PART = 8;

    /** What looks like a token of Databricks or Microsoft Entra, wherever it comes from. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\b(?:dapi|dose|dkea|dsapi)[0-9a-f]{16,}(?:-[0-9]+)?|\\beyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)*");

    /** What has the form of other tokens, though not only theirs: a long number in hexadecimal digits. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\b[0-9A-Fa-f]{32,}\\b");

    private Redaction() {}

    /** Whether something in a text has the form of a token. */
    static boolean holdsToken(String text) {
        return TOKEN.matcher(text).find() || LONG_NUMBER.matcher(text).find();
    }

    static String of(String message, Collection<String> secrets, Collection<String> more) {
        BitSet hidden = new BitSet(message.length());
        Matcher tokens = TOKEN.matcher(message);
        while (tokens.find()) {
            hidden.set(tokens.start(), tokens.end());
        }
        secrets.forEach(each -> writings(each).forEach(text -> hide(text, message, hidden)));
        more.forEach(each -> writings(each).forEach(text -> hide(text, message, hidden)));
        return written(message, hidden);
    }

    private static Set<String> writings(String secret) {
        Set<String> writings = new LinkedHashSet<>();
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        writings.add(secret);
        writings.add(new String(JsonStringEncoder.getInstance().quoteAsString(secret)));
        writings.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        writings.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        writings.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        return writings;
    }

    private static void hide(String secret, String message, BitSet hidden) {
        int length = Math.min(secret.length(), SHORTEST_PART);
        for (int start = 0; length > 0 && start + length <= message.length(); start++) {
            String part = message.substring(start, start + length);
            if (secret.contains(part)) {
                hidden.set(start, start + length);
            }
        }
    }

    private static String written(String message, BitSet hidden) {
        StringBuilder text = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            if (!hidden.get(i)) {
                text.append(message.charAt(i));
            } else if (i == 0 || !hidden.get(i - 1)) {
                text.append(MARK);
            }
        }
        return text.toString();
    }
}
