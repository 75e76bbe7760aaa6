package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A job as the workspace keeps it.
 *
 * @param sequence the place in the order of creation, which decides between jobs of the same moment
 * @param creator who created it; empty when that user is gone
 * @param settings never changed in place, so that answers can share it
 */
record StoredJob(long id, long sequence, long createdTime, String creator, String runAs, ObjectNode settings) {

    StoredJob with(ObjectNode changed, String identity) {
        return new StoredJob(id, sequence, createdTime, creator, identity, changed);
    }

    Place place() {
        return new Place(createdTime, sequence);
    }

    String name() {
        return settings.path("name").asText("");
    }

    /** What lists and reads say about the job besides its settings. */
    ObjectNode head() {
        ObjectNode head = Json.object().put("job_id", id).put("created_time", createdTime);
        if (!creator.isEmpty()) {
            head.put("creator_user_name", creator);
        }
        return head;
    }

    /** The job in one piece. */
    ObjectNode whole() {
        ObjectNode whole = head();
        if (!runAs.isEmpty()) {
            whole.put("run_as_user_name", runAs);
        }
        whole.set("settings", settings);
        return whole;
    }
}
