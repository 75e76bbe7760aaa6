package io.wkmigrate.processor.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first sentence of a Javadoc comment as plain text. */
final class Summary {

    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@\\w");
    private static final Pattern MARKUP =
            Pattern.compile("\\{@(?<tag>\\w+)\\s+(?<content>[^{}]*)}|</?(?<html>\\w+)[^>]*>");
    private static final Pattern SENTENCE = Pattern.compile("^(.*?\\.)(?:\\s|$)");

    private Summary() {}

    /** The sentence, with its full stop; empty when there is no comment. */
    static String of(@Nullable String comment) {
        if (comment == null) {
            return "";
        }
        Matcher tag = BLOCK_TAG.matcher(comment);
        String description = tag.find() ? comment.substring(0, tag.start()) : comment;
        Matcher markup = MARKUP.matcher(description);
        String plain = markup.replaceAll(each -> Matcher.quoteReplacement(text(markup)))
                .replaceAll("\\s+", " ")
                .strip();
        Matcher sentence = SENTENCE.matcher(plain);
        return sentence.find() ? sentence.group(1) : plain;
    }

    /** What a reader sees of markup: of a link its label, else its target; of other tags their content; a break of HTML. */
    private static String text(Matcher markup) {
        if (markup.group("html") != null) {
            return markup.group("html").equalsIgnoreCase("p") ? " " : "";
        }
        String content = markup.group("content").strip();
        if (!markup.group("tag").startsWith("link")) {
            return content;
        }
        int label = content.indexOf(' ');
        return label < 0
                ? content.replaceFirst("^#", "").replace('#', '.')
                : content.substring(label).strip();
    }
}
