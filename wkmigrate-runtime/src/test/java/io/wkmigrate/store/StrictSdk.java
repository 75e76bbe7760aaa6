package io.wkmigrate.store;

import com.databricks.sdk.core.utils.SerDeUtils;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads settings with the Databricks SDK, which then refuses fields and enum values that it does not know. */
public final class StrictSdk {

    private static final ObjectMapper MAPPER = SerDeUtils.createMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
            .configure(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL, false);

    private StrictSdk() {}

    /** Reads bundle settings; a reference to the id of a job stands for a number that is known after deployment. */
    public static <T> T read(JsonNode settings, Class<T> type) throws Exception {
        JsonNode deployed = settings.deepCopy();
        for (JsonNode parent : deployed.findParents("job_id")) {
            if (parent.get("job_id").asText().startsWith("${resources.jobs.")) {
                ((ObjectNode) parent).put("job_id", 1L);
            }
        }
        return MAPPER.treeToValue(deployed, type);
    }
}
