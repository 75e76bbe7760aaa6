package io.wkmigrate.policy;

import io.wkmigrate.api.finding.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a template may do to a variable: {@code {folder|first|lower}}. */
enum TemplateFilter {
    /** Small letters. */
    LOWER(false),
    /** Capital letters. */
    UPPER(false),
    /** Small letters, with {@code _} for everything that is neither letter nor digit. */
    SNAKE(false),
    /** The first part of a path. */
    FIRST(false),
    /** The last part of a path. */
    LAST(false),
    /** Without a text at its beginning, ignoring case. */
    WITHOUT(true),
    /** With a text before it, unless it is empty. */
    PREFIX(true),
    /** With a text after it, unless it is empty. */
    SUFFIX(true),
    /** Another text if it is empty. */
    DEFAULT(true);

    private final boolean takesArgument;

    TemplateFilter(boolean takesArgument) {
        this.takesArgument = takesArgument;
    }

    /** Whether a text stands in parentheses behind it. */
    boolean takesArgument() {
        return takesArgument;
    }

    /** How it is written: {@code lower}, {@code prefix(…)}. */
    String spelling() {
        return word() + (takesArgument ? "(…)" : "");
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TemplateFilter> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** What to say about a word that is no filter. */
    static String unknown(String word) {
        List<String> words = Arrays.stream(values()).map(TemplateFilter::word).toList();
        List<String> spelled =
                Arrays.stream(values()).map(TemplateFilter::spelling).toList();
        return "There is no filter \"" + word + "\"." + Spelling.didYouMean(word, words) + " Known: "
                + String.join(", ", spelled) + ".";
    }

    String apply(String text, String argument) {
        return switch (this) {
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case SNAKE ->
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "_")
                        .replaceAll("^_+|_+$", "");
            case FIRST -> text.substring(0, text.indexOf('/') < 0 ? text.length() : text.indexOf('/'));
            case LAST -> text.substring(text.lastIndexOf('/') + 1);
            case WITHOUT ->
                text.regionMatches(true, 0, argument, 0, argument.length()) ? text.substring(argument.length()) : text;
            case PREFIX -> text.isEmpty() ? text : argument + text;
            case SUFFIX -> text.isEmpty() ? text : text + argument;
            case DEFAULT -> text.isEmpty() ? argument : text;
        };
    }
}
