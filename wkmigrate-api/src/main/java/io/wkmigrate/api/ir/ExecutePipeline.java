package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.value.Value;
import java.util.Map;

/**
 * Runs another pipeline of the factory (EP-1 to EP-5).
 *
 * @param pipeline which one
 * @param parameters the arguments, in source order
 * @param waitOnCompletion whether the activity ends with the child's status, or as soon as the child was started
 */
public record ExecutePipeline(
        Reference.Pipeline pipeline, Map<String, Value<JsonNode>> parameters, boolean waitOnCompletion)
        implements ActivityKind.Work {}
