package io.wkmigrate.store;

import com.databricks.sdk.core.utils.SerDeUtils;
import com.databricks.sdk.service.jobs.CreateJob;
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

    /**
     * Reads bundle settings; a reference to the id of a job stands for a number that is known after deployment, and the
     * permissions of a bundle for the access control list with which the service makes a job.
     */
    public static <T> T read(JsonNode settings, Class<T> type) throws Exception {
        JsonNode deployed = settings.deepCopy();
        for (JsonNode parent : deployed.findParents("job_id")) {
            if (parent.get("job_id").asText().startsWith("${resources.jobs.")) {
                ((ObjectNode) parent).put("job_id", 1L);
            }
        }
        JsonNode permissions = ((ObjectNode) deployed).remove("permissions");
        if (permissions != null && type == CreateJob.class) {
            permissions.forEach(
                    each -> ((ObjectNode) each).set("permission_level", ((ObjectNode) each).remove("level")));
            ((ObjectNode) deployed).set("access_control_list", permissions);
        }
        return MAPPER.treeToValue(deployed, type);
    }
}
