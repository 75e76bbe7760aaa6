package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Value;

/**
 * Adds an element to a pipeline variable that is an array (VA-4).
 *
 * @param variable the name of the variable
 * @param value the element
 */
public record AppendVariable(String variable, Value<JsonNode> value) implements ActivityKind.Work {}
