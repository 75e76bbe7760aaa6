package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.SecretReader;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.binding.SecondReading;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of a linked service that hold text or a secret.
 *
 * @param linkedService the name of the linked service
 */
record TextProperties(String linkedService, TranslationContext context) {

    /** What stands in place of a credential before rules read a definition. */
    static final String REDACTED = "<redacted>";

    private static final Pattern ARM_EXPRESSION = Pattern.compile("\\[\\w+\\(.*\\)]", Pattern.DOTALL);

    /** What a property says; empty when it is absent or blank, which is how ADF's user interface writes "nothing". */
    Optional<TextProperty> read(String name, Optional<Value<JsonNode>> property) {
        return property.flatMap(value -> read(name, value));
    }

    /** What a property says that holds a credential: a text that is known is one. */
    Optional<TextProperty> secret(String name, Optional<Value<JsonNode>> property) {
        return read(name, property)
                .map(each -> (each instanceof TextProperty.Open open
                                        && open.value().literal().isEmpty())
                                || each instanceof TextProperty.Hidden
                        ? each
                        : new TextProperty.Hidden(new SecretValue.Inline(each.place()), Optional.empty()));
    }

    private Optional<TextProperty> read(String name, Value<JsonNode> property) {
        SourcePlace place = property.place();
        if (property instanceof Value.Computed<JsonNode> computed) {
            return computed.expression() instanceof Expression.Structured structured
                    ? secret(structured.json(), place)
                    : Optional.of(open(computed.expression(), place));
        }
        JsonNode json = property.literal().orElseThrow();
        return json.isValueNode() ? text(name, json.asText(), place) : secret(json, place);
    }

    /** An expression in which a credential stood cannot be computed any more; its secret is the whole text. */
    private static TextProperty open(Expression expression, SourcePlace place) {
        return expression.text().contains(REDACTED)
                ? new TextProperty.Hidden(new SecretValue.Inline(place), Optional.empty())
                : new TextProperty.Open(new Value.Computed<>(expression, place));
    }

    private Optional<TextProperty> text(String name, String text, SourcePlace place) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (text.contains(REDACTED)) {
            return Optional.of(new TextProperty.Hidden(new SecretValue.Inline(place), Optional.of(text)));
        }
        return Optional.of(
                ARM_EXPRESSION.matcher(text).matches()
                        ? undecided(name, text, place)
                        : new TextProperty.Open(new Value.Literal<>(text, place)));
    }

    /** A variable of the bundle for what the definition does not say. */
    Code.Deployed deployed(String name) {
        return new Code.Deployed(
                variable(linkedService + "_" + name),
                "The " + name + " of the linked service " + linkedService + ", whose definition does not say it",
                Optional.empty());
    }

    private TextProperty undecided(String name, String text, SourcePlace place) {
        return new TextProperty.Undecided(
                new Code.Deployed(
                        variable(linkedService + "_" + name),
                        "The property " + name + " of the linked service " + linkedService
                                + ", which the ARM template leaves open: " + text,
                        Optional.empty()),
                place);
    }

    private Optional<TextProperty> secret(JsonNode json, SourcePlace place) {
        JsonNode inline = member(json, "value");
        if (inline != null && inline.isTextual() && isExpression(inline.textValue())) {
            return read("", new Value.Computed<>(expression(inline.textValue()), place));
        }
        SecretValue secret = SecretReader.INSTANCE.read(json, place, new SecondReading(context));
        return Optional.ofNullable(secret).map(each -> new TextProperty.Hidden(each, Optional.empty()));
    }

    private static boolean isExpression(String text) {
        return text.contains("@{") || (text.startsWith("@") && !text.startsWith("@@"));
    }

    private static Expression expression(String text) {
        return text.startsWith("@") && !text.startsWith("@{")
                ? new Expression.Whole(text.substring(1))
                : new Expression.Interpolated(text);
    }

    private static @Nullable JsonNode member(JsonNode json, String name) {
        for (var member : json.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }

    /** A name for a variable of the bundle: letters, digits and underscores. */
    static String variable(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
