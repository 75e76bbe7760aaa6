package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What references mean in the nested task of a {@code for_each_task}: the element is at hand, all else is as outside. */
public final class LoopScope extends InnerScope {

    /** Names that cannot end the reference that they stand in, or start another. */
    private static final Pattern REFERABLE = Pattern.compile("[^`{}]+");

    private static final Type SPELLED_ALIKE = Type.TEXT.or(Type.INTEGER).or(Type.BOOLEAN);

    private final List<JsonNode> elements;
    private final Map<JobText, List<String>> keys = new HashMap<>();

    /**
     * The scope of an iteration.
     *
     * @param elements the elements of the loop if they are known now, else nothing
     */
    public LoopScope(ReferenceScope outside, Optional<JsonNode> elements) {
        super(outside);
        this.elements = elements.filter(JsonNode::isArray)
                .map(each -> each.valueStream().toList())
                .orElse(List.of());
    }

    @Override
    Optional<Resolution> here(ReferencePath reference) {
        return reference.root().equals("item") ? Optional.of(item(reference.steps())) : Optional.empty();
    }

    /** A loop gives the members of its element; what is inside them is read from there. */
    private Resolution item(List<ReferencePath.Step> steps) {
        Optional<String> member = steps.stream()
                .findFirst()
                .filter(step -> step.key().isTextual() && !step.optional())
                .map(step -> step.key().textValue())
                .filter(name -> REFERABLE.matcher(name).matches());
        return member.map(this::member).orElseGet(this::whole);
    }

    private Resolution member(String name) {
        JobText text = JobText.input(name);
        keys.put(text, List.of(name));
        return new Available(element("item_" + name, text, type(each -> each.path(name))), 1);
    }

    private Resolution whole() {
        JobText text = JobText.input();
        keys.put(text, List.of());
        return new Available(element("item", text, type(each -> each)), 0);
    }

    /** The keys that lead from the element to a value that was read as this text; empty when it is no part of the element. */
    public Optional<List<String>> keys(JobText text) {
        return Optional.ofNullable(keys.get(text));
    }

    /** Only texts, whole numbers and booleans are spelled as everywhere else. */
    private static JobValue element(String name, JobText text, Type type) {
        JobValue value = JobValue.referenced(name, text, type);
        return type.is(SPELLED_ALIKE) ? value : value.with(Note.ITEM_TEXT);
    }

    private Type type(Function<JsonNode, JsonNode> part) {
        return elements.stream().map(part).map(Type::of).reduce(Type::or).orElse(Type.ANY);
    }
}
