package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.SourcePlace;
import java.util.Optional;

/**
 * A parameter of a pipeline, or a global parameter (VA-1, VA-7).
 *
 * @param defaultValue the default as JSON, if there is one; never there for {@link ParameterType#SECURE_STRING}
 */
public record Parameter(String name, ParameterType type, Optional<JsonNode> defaultValue, SourcePlace place) {}
