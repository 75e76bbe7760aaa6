package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises credentials in source JSON, so that none of them is written anywhere. ADF marks most of them; others stand in
 * connection strings, URLs and headers. When in doubt a text counts as a credential.
 */
public final class Credentials {

    /** What is written in place of a credential. */
    public static final String REDACTED = "<redacted>";

    private static final Pattern SECRET_REFERENCE = Pattern.compile("\\{\\{secrets/[\\w.-]+/[\\w.-]+}}");

    private Credentials() {}

    /** Whether a property of this name, holding this literal text, holds a credential. */
    public static boolean isCredential(String name, String text) {
        return isHidden(text) || (isNameOfSecret(name) && !isHarmless(text));
    }

    /** Whether a property of this name is one that holds credentials. */
    public static boolean isNameOfSecret(String name) {
        return CredentialNames.matches(name);
    }

    /** Whether a text holds a credential, such as a connection string with a password, or held one before. */
    public static boolean isHidden(String text) {
        return text.contains(REDACTED) || !redacted(text).equals(text);
    }

    /** The text without the credentials in it. */
    public static String redacted(String text) {
        return CredentialTexts.redacted(text);
    }

    /** The JSON without the credentials in it. */
    public static JsonNode redacted(JsonNode json) {
        return redacted(json, false);
    }

    /** In a slot, which is where a credential stands by its name or type, every literal is one. */
    private static JsonNode redacted(JsonNode json, boolean slot) {
        if (json.isObject()) {
            return object(json, slot || isSecureString(json) || isNamedSecret(json));
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(each -> array.add(redacted(each, slot)));
            return array;
        }
        if (slot && !json.isNull()) {
            return inSlot(json);
        }
        return json.isTextual() ? TextNode.valueOf(redacted(json.textValue())) : json;
    }

    private static JsonNode inSlot(JsonNode scalar) {
        String text = scalar.asText();
        if (isHarmless(text)) {
            return scalar;
        }
        return TextNode.valueOf(isExpression(text) ? CredentialTexts.withoutLiterals(redacted(text)) : REDACTED);
    }

    /** Of an object in a slot only the value is a credential: it may be a reference, or a wrapped expression. */
    private static JsonNode object(JsonNode json, boolean slot) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        json.properties().forEach(each -> {
            String name = each.getKey();
            object.set(name, redacted(each.getValue(), isNameOfSecret(name) || (slot && isValue(name))));
        });
        return object;
    }

    private static boolean isHarmless(String text) {
        return text.isBlank()
                || text.equalsIgnoreCase("true")
                || text.equalsIgnoreCase("false")
                || isSecretReference(text);
    }

    /** Whether a text refers to a secret of Databricks by name, as cluster settings may. */
    public static boolean isSecretReference(String text) {
        return SECRET_REFERENCE.matcher(text).matches();
    }

    static boolean isExpression(String text) {
        return text.contains("@{") || (text.startsWith("@") && !text.startsWith("@@"));
    }

    /** Whether a member of this name holds what the object around it is about. */
    static boolean isValue(String name) {
        return name.equalsIgnoreCase("value") || name.equalsIgnoreCase("defaultValue");
    }

    /** Whether this gives a value to something whose name says that it is a credential: a header, a variable. */
    private static boolean isNamedSecret(JsonNode json) {
        return member(json, "name")
                .or(() -> member(json, "variableName"))
                .filter(Credentials::isNameOfSecret)
                .isPresent();
    }

    /** Whether this is ADF's own form of a secret that is stored in the definition (LS-1). */
    static boolean isSecureString(JsonNode json) {
        return isOfType(json, "SecureString");
    }

    /** Whether this is the name of a secret in a Key Vault (LS-1). */
    static boolean isKeyVaultSecret(JsonNode json) {
        return isOfType(json, "AzureKeyVaultSecret");
    }

    private static boolean isOfType(JsonNode json, String type) {
        return member(json, "type").filter(type::equalsIgnoreCase).isPresent();
    }

    /** The text of a member, matched ignoring case (EN-3). */
    static Optional<String> member(JsonNode json, String name) {
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            if (each.getValue().isTextual() && each.getKey().equalsIgnoreCase(name)) {
                return Optional.of(each.getValue().textValue());
            }
        }
        return Optional.empty();
    }
}
