package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the arguments of a reference into the definition it means (VA-8): an expression that reads a parameter of the linked
 * service or dataset, alone or interpolated in text, is replaced by what the reference passes, or by the parameter's
 * default. What is not known stays as it is.
 */
final class ArgumentSubstitution {

    private static final String NAME = "\\(\\)\\s*(?:\\.\\s*(\\w+)|\\[\\s*'(\\w+)'\\s*\\])";

    private final Pattern whole;
    private final Pattern interpolated;
    private final Map<String, JsonNode> arguments;

    /**
     * Substitutes parameters that are read by a function.
     *
     * @param function {@code linkedService} or {@code dataset}
     * @param arguments the values as JSON, by parameter name in lower case; expressions as they are written
     */
    ArgumentSubstitution(String function, Map<String, JsonNode> arguments) {
        this.whole = Pattern.compile("@\\s*" + function + NAME + "\\s*", Pattern.CASE_INSENSITIVE);
        this.interpolated = Pattern.compile("@\\{\\s*" + function + NAME + "\\s*}", Pattern.CASE_INSENSITIVE);
        this.arguments = arguments;
    }

    /** The definition with its arguments. */
    JsonNode apply(JsonNode json) {
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(each -> object.set(each.getKey(), apply(each.getValue())));
            return object;
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(each -> array.add(apply(each)));
            return array;
        }
        return json.isTextual() ? text(json.textValue()) : json;
    }

    private JsonNode text(String text) {
        Matcher all = whole.matcher(text);
        if (all.matches()) {
            return argument(all.toMatchResult()).orElse(TextNode.valueOf(text));
        }
        return TextNode.valueOf(interpolated
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        argument(match).flatMap(ArgumentSubstitution::inText).orElse(match.group()))));
    }

    private Optional<JsonNode> argument(MatchResult reference) {
        String name = reference.group(1) != null ? reference.group(1) : reference.group(2);
        return Optional.ofNullable(arguments.get(name.toLowerCase(Locale.ROOT)));
    }

    /** An argument as a part of interpolated text; structures have no such form here. */
    private static Optional<String> inText(JsonNode argument) {
        if (argument.isContainerNode() || argument.isNull()) {
            return Optional.empty();
        }
        String text = argument.asText();
        boolean wholeExpression = text.startsWith("@") && !text.startsWith("@@") && !text.startsWith("@{");
        return Optional.of(wholeExpression ? "@{" + text.substring(1) + "}" : text);
    }
}
