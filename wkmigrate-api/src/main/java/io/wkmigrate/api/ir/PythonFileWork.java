package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Value;
import java.util.List;

/**
 * Runs a Python file.
 *
 * @param file an absolute workspace path or a URI
 * @param parameters its arguments, in order
 * @param libraries what has to be installed on the cluster
 * @param compute where it runs
 */
public record PythonFileWork(
        Value<String> file, List<Value<JsonNode>> parameters, List<Library> libraries, Compute compute)
        implements ActivityKind.Work {}
