package io.wkmigrate.rules.linkedservice;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a database as JDBC writes it, with its settings behind a question mark. */
final class JdbcAddress {

    /** The setting under which the host is found. */
    static final String HOST = "#host";

    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:\\w+://(?:https?://)?(?<host>[^/?]*+)[^?]*+(?:\\?(?<settings>.*))?", Pattern.DOTALL);

    private JdbcAddress() {}

    /** The settings by name in lower case; empty for a text that is no such address. */
    static Optional<Map<String, String>> settings(String text) {
        Matcher address = ADDRESS.matcher(text.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        Map<String, String> settings = new TreeMap<>();
        settings.put(HOST, address.group("host"));
        Optional.ofNullable(address.group("settings")).ifPresent(each -> addSettings(each, settings));
        return Optional.of(settings);
    }

    private static void addSettings(String text, Map<String, String> settings) {
        for (String each : text.split("[&;]", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0 && equals < each.length() - 1) {
                settings.put(
                        each.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        decoded(each.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
