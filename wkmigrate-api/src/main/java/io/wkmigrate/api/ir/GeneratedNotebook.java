package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.value.Value;
import java.util.Map;

/**
 * Runs a notebook that is written for this activity. What ADF computes is there as Python variables, which lowering sets
 * before the notebook's own cells: {@code None}, {@code bool}, {@code int}, {@code float}, {@code str}, {@code list} or
 * {@code dict}, as the value is in ADF.
 *
 * @param notebook the source
 * @param inputs the values by the names of their variables, in order; the names are Python identifiers in lower case
 * @param compute where it runs
 */
public record GeneratedNotebook(PythonNotebook notebook, Map<String, Value<JsonNode>> inputs, Compute compute)
        implements ActivityKind.Work {}
