package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises credentials in source JSON, so that none of them is written anywhere. ADF marks most of them; others stand in
 * connection strings, URLs and headers. When in doubt a text counts as a credential.
 */
public final class Credentials {

    /** What is written in place of a credential. */
    public static final String REDACTED = "<redacted>";

    private static final Pattern NAME = Pattern.compile("(?i).*(password|passwd|pwd|secret|apikey|api-key|api_key|accesskey"
            + "|accountkey|sharedkey|functionkey|functions-key|subscription-key|token|credential|connectionstring"
            + "|sasuri|authorization)");

    private static final Pattern NAME_OF_A_NAME =
            Pattern.compile("(?i).*(name|uri|url|scope|version|type|expiry|id|endpoint)");

    private static final Pattern IN_TEXT = Pattern.compile("(?i)\\b(password|pwd|accountkey|sharedaccesskey|accesskey"
            + "|sharedaccesssignature|client_secret|api_key|apikey|x-functions-key|sig|code|token)"
            + "(\\s*=\\s*)(?!@\\{|\\s*[;&]|\\s*$)([^;&\\s\"']+)");

    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{12,}");

    private Credentials() {}

    /** Whether a property of this name, holding this literal text, holds a credential. */
    public static boolean isCredential(String name, String text) {
        return isHidden(text) || (!text.isBlank() && isNameOfSecret(name));
    }

    /** Whether a property of this name is one that holds credentials. */
    public static boolean isNameOfSecret(String name) {
        return NAME.matcher(name).matches() && !NAME_OF_A_NAME.matcher(name).matches();
    }

    /** Whether a text holds a credential, such as a connection string with a password. */
    public static boolean isHidden(String text) {
        return !redacted(text).equals(text);
    }

    /** The text without the credentials in it. */
    public static String redacted(String text) {
        String redacted = IN_TEXT.matcher(text).replaceAll("$1$2" + REDACTED);
        return BEARER.matcher(redacted).replaceAll("$1 " + REDACTED);
    }

    /** The JSON without the credentials in it. */
    public static JsonNode redacted(JsonNode json) {
        if (json.isObject()) {
            return isSecureString(json) ? secureString(json) : object(json);
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(each -> array.add(redacted(each)));
            return array;
        }
        return json.isTextual() ? TextNode.valueOf(redacted(json.textValue())) : json;
    }

    private static JsonNode object(JsonNode json) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        json.properties().forEach(each -> {
            boolean secret = each.getValue().isTextual()
                    && !each.getValue().textValue().startsWith("@")
                    && isCredential(each.getKey(), each.getValue().textValue());
            object.set(each.getKey(), secret ? TextNode.valueOf(REDACTED) : redacted(each.getValue()));
        });
        return object;
    }

    private static JsonNode secureString(JsonNode json) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        json.properties().forEach(each -> {
            boolean value = each.getKey().toLowerCase(Locale.ROOT).equals("value");
            object.set(each.getKey(), value ? TextNode.valueOf(REDACTED) : each.getValue());
        });
        return object;
    }

    /** Whether this is ADF's own form of a secret that is stored in the definition (LS-1). */
    static boolean isSecureString(JsonNode json) {
        return json.properties().stream()
                .anyMatch(each -> each.getKey().equalsIgnoreCase("type")
                        && each.getValue().asText().equalsIgnoreCase("SecureString"));
    }
}
