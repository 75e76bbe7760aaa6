package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.SourcePlace;
import java.util.Optional;

/**
 * A variable of a pipeline (VA-2).
 *
 * @param defaultValue its value before anything sets it, if one is given
 */
public record Variable(String name, ParameterType type, Optional<JsonNode> defaultValue, SourcePlace place) {}
