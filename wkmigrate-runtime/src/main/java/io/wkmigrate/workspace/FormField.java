package io.wkmigrate.workspace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A field of a form as it is sent. */
final class FormField {

    private FormField() {}

    /** Its name and its value. */
    static Map.Entry<String, String> of(String encoded) {
        int equals = encoded.indexOf('=');
        return equals < 0
                ? Map.entry(decoded(encoded), "")
                : Map.entry(decoded(encoded.substring(0, equals)), decoded(encoded.substring(equals + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
