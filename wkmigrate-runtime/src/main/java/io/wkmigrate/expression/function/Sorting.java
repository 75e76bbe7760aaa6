package io.wkmigrate.expression.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wkmigrate.api.expression.Arguments;
import io.wkmigrate.expression.value.Members;
import io.wkmigrate.expression.value.Ordering;
import java.util.Comparator;
import java.util.List;

/** The function {@code sort}, of numbers or texts or by a property that holds these; equal ones keep their order. */
final class Sorting {

    private record Keyed(JsonNode key, JsonNode element) {}

    private Sorting() {}

    static JsonNode sort(Arguments arguments) {
        List<JsonNode> sorted = arguments
                .array(0)
                .valueStream()
                .map(each -> new Keyed(key(each, arguments), each))
                .sorted(Comparator.comparing(Keyed::key, Sorting::compare))
                .map(Keyed::element)
                .toList();
        return JsonNodeFactory.instance.arrayNode().addAll(sorted);
    }

    private static JsonNode key(JsonNode element, Arguments arguments) {
        return arguments.count() == 1 ? element : Members.read(element, arguments.get(1), false);
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (Ordering.holds(one, other, order -> order < 0)) {
            return -1;
        }
        return Ordering.holds(one, other, order -> order > 0) ? 1 : 0;
    }
}
