package io.wkmigrate.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secret values in what is sent: those of {@code POST /api/2.0/secrets/put}, and whatever else is called a
 * secret.
 */
final class SentSecrets {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern SECRET = Pattern.compile(
            "string_value|bytes_value"
                    + "|.*(password|passwd|pwd|secret|token|private_?key|access_?key|account_?key|credential).*",
            Pattern.CASE_INSENSITIVE);

    private SentSecrets() {}

    static Set<String> in(@Nullable String body) {
        Set<String> found = new LinkedHashSet<>();
        String text = Objects.requireNonNullElse(body, "{}");
        try {
            collect(MAPPER.readTree(text), false, found);
        } catch (JsonProcessingException e) {
            found.add(text);
        }
        return found;
    }

    private static void collect(JsonNode node, boolean secret, Set<String> found) {
        if (node.isTextual() && secret && !node.textValue().isBlank()) {
            found.add(node.textValue());
        }
        node.properties()
                .forEach(each -> collect(
                        each.getValue(), secret || SECRET.matcher(each.getKey()).matches(), found));
        if (node.isArray()) {
            node.forEach(each -> collect(each, secret, found));
        }
    }
}
