package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /api/2.0/permissions}: who may do what with an object. Kept and shown, but not enforced. */
final class PermissionsService {

    private static final Pattern JOB = Pattern.compile("jobs/([0-9]{1,18})");

    private final Map<String, ArrayNode> direct = new TreeMap<>();
    private final JobStore jobs;

    PermissionsService(JobStore jobs) {
        this.jobs = jobs;
    }

    void register(Router router) {
        router.on("GET", "/api/2.0/permissions/{object...}", this::get)
                .on("PUT", "/api/2.0/permissions/{object...}", this::put)
                .on("PATCH", "/api/2.0/permissions/{object...}", this::patch);
    }

    void grant(String object, JsonNode list) {
        if (list.isArray()) {
            direct.put(object, list.deepCopy());
        }
    }

    void forget(String object) {
        direct.remove(object);
    }

    Map<String, ArrayNode> all() {
        return direct;
    }

    private Answer get(Request request) {
        return view(object(request));
    }

    private Answer put(Request request) {
        String object = object(request);
        direct.put(object, given(request));
        return view(object);
    }

    private Answer patch(Request request) {
        String object = object(request);
        ArrayNode all = direct.getOrDefault(object, Json.array()).deepCopy();
        direct.put(object, all.addAll(given(request)));
        return view(object);
    }

    /** The kind and the identifier of an object. Of jobs it is known whether they are there. */
    private String object(Request request) {
        String object = request.variable("object");
        Matcher job = JOB.matcher(object);
        if (job.matches() && jobs.find(Long.parseLong(job.group(1))).isEmpty()) {
            throw ServiceError.missing("Job " + job.group(1) + " does not exist.");
        }
        return object;
    }

    private static ArrayNode given(Request request) {
        return request.body().path("access_control_list") instanceof ArrayNode list ? list.deepCopy() : Json.array();
    }

    private Answer view(String object) {
        ObjectNode answer = Json.object()
                .put("object_id", "/" + object)
                .put("object_type", object.substring(0, object.indexOf('/')).replaceFirst("s$", ""));
        ArrayNode list = answer.putArray("access_control_list");
        direct.getOrDefault(object, Json.array()).forEach(entry -> {
            ObjectNode shown = Json.without((ObjectNode) entry, List.of("permission_level"));
            shown.putArray("all_permissions")
                    .addObject()
                    .put("permission_level", entry.path("permission_level").asText())
                    .put("inherited", false);
            list.add(shown);
        });
        return Answer.of(answer);
    }
}
