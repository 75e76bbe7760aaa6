package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Value;
import java.util.Map;

/**
 * Sets a pipeline variable or the values a pipeline returns (VA-3 to VA-5).
 *
 * @param target what is set
 */
public record SetVariable(Target target) implements ActivityKind.Work {

    /** What is set. */
    public sealed interface Target {}

    /** A variable of the pipeline. */
    public record Variable(String name, Value<JsonNode> value) implements Target {}

    /** The return values, by key. */
    public record ReturnValues(Map<String, Value<JsonNode>> values) implements Target {}
}
