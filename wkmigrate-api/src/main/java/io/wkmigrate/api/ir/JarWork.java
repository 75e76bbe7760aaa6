package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Value;
import java.util.List;

/**
 * Runs the main class of a jar.
 *
 * @param mainClassName the class
 * @param parameters its arguments, in order
 * @param libraries the jar and what else it needs
 * @param compute where it runs
 */
public record JarWork(
        Value<String> mainClassName, List<Value<JsonNode>> parameters, List<Library> libraries, Compute compute)
        implements ActivityKind.Work {}
