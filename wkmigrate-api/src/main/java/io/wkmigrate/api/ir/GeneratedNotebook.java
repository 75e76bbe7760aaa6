package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.value.Value;
import java.util.Map;

/**
 * Runs a notebook that is written for this activity. What ADF computes reaches it as inputs, which the notebook reads as
 * widgets of the same names.
 *
 * @param notebook the source
 * @param inputs the widgets and their values, in order
 * @param compute where it runs
 */
public record GeneratedNotebook(PythonNotebook notebook, Map<String, Value<JsonNode>> inputs, Compute compute)
        implements ActivityKind.Work {}
