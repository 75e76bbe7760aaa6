package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Value;
import java.util.Map;

/**
 * Runs a Databricks job that exists already.
 *
 * @param jobId its numeric id
 * @param parameters its job parameters, in source order
 */
public record ExistingJobWork(Value<String> jobId, Map<String, Value<JsonNode>> parameters)
        implements ActivityKind.Work {}
