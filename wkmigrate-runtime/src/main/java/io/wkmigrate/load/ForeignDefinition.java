package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.load.arm.ArmType;
import io.wkmigrate.load.input.Members;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Recognises definitions of products that look like ADF and mean other things (GL-14, GL-15). */
final class ForeignDefinition {

    private static final String FABRIC_FILE = "pipeline-content.json";
    private static final Set<String> FABRIC_ACTIVITIES =
            Set.of("tridentnotebook", "invokepipeline", "refreshdataflow", "pbisemanticmodelrefresh");

    private ForeignDefinition() {}

    /** Why a definition is not one of ADF version 2 or Synapse, in a sentence; empty when it may be one. */
    static Optional<String> reason(String fileName, JsonNode json) {
        JsonNode properties = Members.get(json, "properties");
        JsonNode activities = Members.get(properties, "activities");
        if (fileName.toLowerCase(Locale.ROOT).endsWith(FABRIC_FILE) || hasFabricActivity(activities)) {
            return Optional.of("This is a Microsoft Fabric pipeline, not one of ADF or Synapse.");
        }
        return isVersion1(json, properties, activities)
                ? Optional.of("This is an ADF version 1 definition.")
                : Optional.empty();
    }

    private static boolean hasFabricActivity(JsonNode activities) {
        for (JsonNode each : activities) {
            if (FABRIC_ACTIVITIES.contains(Members.text(each, "type").toLowerCase(Locale.ROOT))
                    || hasFabricActivityInside(Members.get(each, "typeProperties"))) {
                return true;
            }
        }
        return false;
    }

    /** The bodies and branches of containers are arrays of activities; cases hold one each. */
    private static boolean hasFabricActivityInside(JsonNode typeProperties) {
        for (JsonNode each : typeProperties) {
            if (each.isArray() && (hasFabricActivity(each) || hasFabricActivityInCases(each))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFabricActivityInCases(JsonNode cases) {
        for (JsonNode each : cases) {
            if (hasFabricActivity(Members.get(each, "activities"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVersion1(JsonNode json, JsonNode properties, JsonNode activities) {
        if (ArmType.isVersion1(Members.text(json, "type"))
                || Members.text(json, "$schema").toLowerCase(Locale.ROOT).contains("datafactories.schema")) {
            return true;
        }
        // A slice schedule: on the data sets and the activities in version 1, on triggers in version 2.
        if (Members.get(properties, "availability").isObject()) {
            return true;
        }
        for (JsonNode each : activities) {
            if (Members.get(each, "scheduler").isObject()) {
                return true;
            }
        }
        return activities.isArray() && hasActivePeriod(properties);
    }

    private static boolean hasActivePeriod(JsonNode properties) {
        return Members.get(properties, "start").isTextual()
                && Members.get(properties, "end").isTextual();
    }
}
