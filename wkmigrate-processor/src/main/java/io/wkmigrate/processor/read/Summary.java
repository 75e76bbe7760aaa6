package io.wkmigrate.processor.read;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first sentence of a Javadoc comment as plain text. */
final class Summary {

    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@\\w");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(\\w+)\\s+([^{}]*)}");
    private static final Pattern HTML = Pattern.compile("</?\\w[^>]*>");
    private static final Pattern SENTENCE = Pattern.compile("^(.*?\\.)(?:\\s|$)");

    private Summary() {}

    /** The sentence, with its full stop; empty when there is no comment. */
    static String of(@Nullable String comment) {
        if (comment == null) {
            return "";
        }
        Matcher tag = BLOCK_TAG.matcher(comment);
        String description = tag.find() ? comment.substring(0, tag.start()) : comment;
        String inlined = INLINE_TAG.matcher(description).replaceAll(each -> Matcher.quoteReplacement(text(each)));
        String plain =
                HTML.matcher(inlined).replaceAll("").replaceAll("\\s+", " ").strip();
        Matcher sentence = SENTENCE.matcher(plain);
        return sentence.find() ? sentence.group(1) : plain;
    }

    /** What a reader sees of an inline tag: of a link its label, else its target; of any other its content. */
    private static String text(MatchResult tag) {
        String content = tag.group(2).strip();
        if (!tag.group(1).startsWith("link")) {
            return content;
        }
        int label = content.indexOf(' ');
        return label < 0
                ? content.replaceFirst("^#", "").replace('#', '.')
                : content.substring(label).strip();
    }
}
