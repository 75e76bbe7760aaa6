package io.wkmigrate.workspace;

import com.databricks.sdk.core.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What a service could repeat in a message although nobody else may see it: the credentials that were sent to it. May
 * be used by several threads at once.
 */
final class Secrets {

    private static final Set<String> CREDENTIAL_HEADERS = Set.of(
            "authorization",
            "proxy-authorization",
            "x-databricks-azure-sp-management-token",
            "x-databricks-gcp-sa-access-token");

    /** Fields of forms whose values everybody may see. */
    private static final Set<String> HARMLESS_FIELDS =
            Set.of("grant_type", "scope", "client_id", "resource", "subject_token_type", "client_assertion_type");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern PARAMETERS = Pattern.compile("&");

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Remembers a secret that may never be sent, but could be in a message. */
    void remember(String secret) {
        if (!secret.isBlank()) {
            known.add(secret);
        }
    }

    /** Remembers the credentials of a request. */
    void remember(Request request) {
        request.getHeaders().forEach((name, value) -> {
            if (CREDENTIAL_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                rememberHeader(value);
            }
        });
        if (FORM.equals(request.getHeaders().get("Content-Type")) && request.isBodyString()) {
            PARAMETERS.splitAsStream(request.getBodyString()).forEach(this::rememberField);
        }
    }

    /**
     * A message without what was remembered, and without the secret values that were sent along with the call itself.
     */
    String removedFrom(String message, Set<String> sentAlong) {
        return Redaction.of(message, known, sentAlong);
    }

    private void rememberHeader(String value) {
        int blank = value.indexOf(' ');
        String credential = value.substring(blank + 1);
        remember(credential);
        if (value.regionMatches(true, 0, "basic ", 0, 6)) {
            remember(passwordOf(credential));
        }
    }

    private static String passwordOf(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    private void rememberField(String field) {
        Map.Entry<String, String> pair = FormField.of(field);
        if (!HARMLESS_FIELDS.contains(pair.getKey())) {
            remember(pair.getValue());
        }
    }
}
