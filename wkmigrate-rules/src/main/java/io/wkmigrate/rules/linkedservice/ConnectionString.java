package io.wkmigrate.rules.linkedservice;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection string, as far as it can be read.
 *
 * @param settings what it sets, with marks for expressions, by name in lower case without blanks
 * @param text the connection string, if it has to be read when the notebook runs: a secret, or computed
 */
record ConnectionString(Map<String, String> settings, Optional<TextProperty> text) {

    /** {@code name = value;}, the value in quotes if it holds a semicolon. */
    private static final Pattern SETTING =
            Pattern.compile("\\s*+(?<name>[^=;]++)=\\s*+(?:\"(?<double>(?:[^\"]|\"\")*+)\"|'(?<single>(?:[^']|'')*+)'"
                    + "|\\{(?<braces>[^{}]*+)}|(?<plain>[^;]*+))[^;]*+(?:;|$)");

    /** Without connection string. */
    static final ConnectionString NONE = new ConnectionString(Map.of(), Optional.empty());

    /** Reads the text of a property, whose settings are parsed by {@code parse}. */
    static ConnectionString of(
            TextProperty property, MarkedTexts texts, Function<String, Optional<Map<String, String>>> parse) {
        if (property instanceof TextProperty.Open open) {
            return parse.apply(texts.mark(open.value()))
                    .map(settings -> new ConnectionString(settings, Optional.empty()))
                    .orElseGet(() -> new ConnectionString(Map.of(), Optional.of(property)));
        }
        Map<String, String> visible = property instanceof TextProperty.Hidden hidden
                ? hidden.rest()
                        .flatMap(parse)
                        .map(ConnectionString::withoutRedacted)
                        .orElse(Map.of())
                : Map.of();
        return new ConnectionString(visible, Optional.of(property));
    }

    private static Map<String, String> withoutRedacted(Map<String, String> settings) {
        Map<String, String> visible = new TreeMap<>(settings);
        visible.values().removeIf(value -> value.contains(TextProperties.REDACTED));
        return visible;
    }

    /** The settings of a text of the form {@code name=value;}; empty for one that has another form. */
    static Optional<Map<String, String>> settings(String text) {
        Map<String, String> settings = new TreeMap<>();
        Matcher setting = SETTING.matcher(text);
        while (setting.find()) {
            String value = value(setting);
            if (!value.isEmpty()) {
                settings.put(key(setting.group("name")), value);
            }
        }
        return settings.isEmpty() ? Optional.empty() : Optional.of(settings);
    }

    private static String value(Matcher setting) {
        if (setting.group("double") != null) {
            return setting.group("double").replace("\"\"", "\"");
        }
        if (setting.group("single") != null) {
            return setting.group("single").replace("''", "'");
        }
        String braces = setting.group("braces");
        return braces == null ? setting.group("plain").strip() : braces;
    }

    private static String key(String name) {
        return name.replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
    }

    /** The first of some settings that it has, with marks for expressions. */
    Optional<String> setting(String... names) {
        for (String name : names) {
            String value = settings.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
