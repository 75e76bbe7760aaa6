package io.wkmigrate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.expression.value.Members;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person publishes who follows the comments of a placeholder: the parts of the output that there are. */
final class WrittenByHand {

    private static final Pattern PUBLISH =
            Pattern.compile("# output(.*)\\n# dbutils\\.jobs\\.taskValues\\.set\\(key=\"(\\w+)\", value=");
    private static final Pattern STEP = Pattern.compile("\\.(\\w+)|\\[(\"(?:[^\"\\\\]|\\\\.)*\"|[^]\"]+)]");

    private final String placeholder;

    WrittenByHand(String placeholder) {
        this.placeholder = placeholder;
    }

    JsonNode values(JsonNode output) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        Matcher each = PUBLISH.matcher(placeholder);
        while (each.find()) {
            String key = each.group(2);
            part(output, each.group(1)).ifPresent(part -> values.set(key, part));
        }
        return values;
    }

    private static Optional<JsonNode> part(JsonNode output, String path) {
        JsonNode part = output;
        Matcher step = STEP.matcher(path);
        try {
            while (step.find()) {
                boolean named = step.group(1) != null;
                JsonNode key = named ? TextNode.valueOf(step.group(1)) : RandomPipelines.json(step.group(2));
                part = Members.read(part, key, false);
            }
            return Optional.of(part);
        } catch (ExpressionException missing) {
            return Optional.empty();
        }
    }
}
