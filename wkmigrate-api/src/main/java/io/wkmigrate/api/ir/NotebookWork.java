package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Runs a notebook that exists in the workspace.
 *
 * @param path the absolute workspace path
 * @param parameters its widgets, in source order
 * @param libraries what has to be installed on the cluster
 * @param compute where it runs
 */
public record NotebookWork(
        Value<String> path, Map<String, Value<JsonNode>> parameters, List<Library> libraries, Compute compute)
        implements ActivityKind.Work {}
