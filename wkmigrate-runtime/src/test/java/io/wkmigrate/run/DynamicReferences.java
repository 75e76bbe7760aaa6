package io.wkmigrate.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.expression.value.JsonText;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What references of a job are replaced by (section 6.2 of the target reference); unknown ones stay as they are. */
final class DynamicReferences {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern VALUE = Pattern.compile("tasks\\.(\\w+)\\.values\\.(\\w+)");

    private final Map<String, String> facts;
    private final Map<String, JsonNode> taskValues;

    DynamicReferences() {
        this(new HashMap<>(), new HashMap<>());
    }

    private DynamicReferences(Map<String, String> facts, Map<String, JsonNode> taskValues) {
        this.facts = facts;
        this.taskValues = taskValues;
    }

    /** The references of an iteration: the element is at hand, too. */
    DynamicReferences inLoop(JsonNode element) {
        DynamicReferences inner = new DynamicReferences(new HashMap<>(facts), new HashMap<>(taskValues));
        inner.know("input", text(element));
        element.properties().forEach(each -> inner.know("input." + each.getKey(), text(each.getValue())));
        return inner;
    }

    void know(String reference, String text) {
        facts.put(reference, text);
    }

    void publish(String task, JsonNode values) {
        taskValues.put(task, values);
    }

    Map<String, JsonNode> taskValues() {
        return taskValues;
    }

    String replaced(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
    }

    private String value(String reference) {
        String path = reference.replace("`", "");
        Matcher value = VALUE.matcher(path);
        if (value.matches() && taskValues.containsKey(value.group(1))) {
            JsonNode found = taskValues.get(value.group(1)).path(value.group(2));
            return found.isMissingNode() ? "{{" + reference + "}}" : text(found);
        }
        return facts.getOrDefault(path, "{{" + reference + "}}");
    }

    /** How a value stands in text; of structures and fractions this is one guess of several, for it is not documented. */
    static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.isContainerNode() ? JsonText.of(value) : value.toString();
    }
}
