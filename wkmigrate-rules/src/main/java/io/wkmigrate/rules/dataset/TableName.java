package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.linkedservice.MarkedTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a table. A name in one piece that cannot be split now has no schema; the library splits it once it is
 * known.
 */
record TableName(Optional<Value<String>> schema, Optional<Value<String>> table) {

    private static final Pattern PART = Pattern.compile(
            "\\G\\s*(?:\\[(?<brackets>(?:[^\\]]|\\]\\])*+)\\]"
                    + "|\"(?<quotes>(?:[^\"]|\"\")*+)\"|`(?<ticks>(?:[^`]|``)*+)`|(?<plain>[^.\\[\"`\\s][^.]*?))\\s*(?<end>\\.|$)");

    /**
     * The name that a dataset gives.
     *
     * @param whole schema and table in one text, as older datasets have it
     */
    static TableName of(Optional<Value<String>> schema, Optional<Value<String>> table, Optional<Value<String>> whole) {
        Optional<Value<String>> given = table.filter(TableName::isGiven);
        return given.isPresent() || whole.filter(TableName::isGiven).isEmpty()
                ? new TableName(schema.filter(TableName::isGiven), given)
                : split(whole.get());
    }

    private static boolean isGiven(Value<String> value) {
        return value.literal().filter(String::isBlank).isEmpty();
    }

    private static TableName split(Value<String> whole) {
        MarkedTexts texts = new MarkedTexts();
        List<String> parts = parts(texts.mark(whole));
        return switch (parts.size()) {
            case 1 -> new TableName(Optional.empty(), Optional.of(unquoted(whole, texts, parts.get(0))));
            case 2 ->
                new TableName(
                        Optional.of(texts.value(parts.get(0), whole.place())),
                        Optional.of(texts.value(parts.get(1), whole.place())));
            default -> new TableName(Optional.empty(), Optional.of(whole));
        };
    }

    /** A single part with a dot in it stays quoted, or it would be taken for two. */
    private static Value<String> unquoted(Value<String> whole, MarkedTexts texts, String part) {
        return part.indexOf('.') >= 0 ? whole : texts.value(part, whole.place());
    }

    /** The parts without their quotes; none when the text is no name. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(name);
        boolean more = true;
        int end = 0;
        while (more && part.find()) {
            parts.add(text(part));
            more = !part.group("end").isEmpty();
            end = part.end();
        }
        return more || end < name.length() ? List.of() : List.copyOf(parts);
    }

    private static String text(Matcher part) {
        if (part.group("brackets") != null) {
            return part.group("brackets").replace("]]", "]");
        }
        if (part.group("quotes") != null) {
            return part.group("quotes").replace("\"\"", "\"");
        }
        String ticks = part.group("ticks");
        return ticks == null ? part.group("plain").strip() : ticks.replace("``", "`");
    }
}
