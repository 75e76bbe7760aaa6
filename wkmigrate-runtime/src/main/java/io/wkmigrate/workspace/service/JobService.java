package io.wkmigrate.workspace.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Jobs (API 2.2). */
public final class JobService {

    private static final String PATH = "/api/2.2/jobs/";

    /** Jobs of a page of the list; the most that the service gives. */
    private static final String PAGE = "100";

    /** What {@code get} gives in pages of 100. */
    private static final List<String> PAGED = List.of("tasks", "job_clusters", "environments", "parameters");

    private final Workspace workspace;

    /** Jobs of a workspace. */
    public JobService(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Shows every job of the workspace without its tasks, a page at a time. */
    public void forEach(Consumer<JsonNode> each) {
        forEach(Map.of(), each);
    }

    /** Shows every job that has this name; case is ignored, as the service does. */
    public void forEachNamed(String name, Consumer<JsonNode> each) {
        forEach(Map.of("name", name), each);
    }

    private void forEach(Map<String, String> filter, Consumer<JsonNode> each) {
        forEachPage(filter, page -> page.forEach(each));
    }

    /** Shows the jobs of the workspace, all of a page at once. */
    public void forEachPage(Consumer<JsonNode> each) {
        forEachPage(Map.of(), each);
    }

    private void forEachPage(Map<String, String> filter, Consumer<JsonNode> each) {
        Map<String, String> query = new TreeMap<>(filter);
        query.put("limit", PAGE);
        query.put("expand_tasks", "false");
        Pages.each(workspace, PATH + "list", query, page -> each.accept(page.path("jobs")));
    }

    /** A job with all its tasks: the service gives 100 at a time. */
    public ObjectNode get(long id) {
        List<JsonNode> pages = new ArrayList<>();
        Pages.each(workspace, PATH + "get", Map.of("job_id", Long.toString(id)), pages::add);
        ObjectNode job = (ObjectNode) pages.get(0);
        pages.stream().skip(1).forEach(page -> append(job.withObject("/settings"), page.path("settings")));
        job.remove(List.of("next_page_token", "has_more"));
        return job;
    }

    /** A job with all its tasks; nothing when there is none with this id. */
    public Optional<ObjectNode> find(long id) {
        try {
            return Optional.of(get(id));
        } catch (WorkspaceException e) {
            if (isMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Some workspaces call a job that is not there a wrong parameter. */
    private static boolean isMissing(WorkspaceException failure) {
        return switch (failure.kind()) {
            case NOT_FOUND -> true;
            case INVALID -> String.valueOf(failure.getMessage()).contains("does not exist");
            default -> false;
        };
    }

    /** Makes a job and gives its id. When the answer gets lost, the job may be there or not. */
    public long create(JsonNode settings) {
        return workspace.create(PATH + "create", settings).path("job_id").asLong();
    }

    /** Replaces all settings of a job. */
    public void reset(long id, JsonNode settings) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("job_id", id);
        body.set("new_settings", settings);
        workspace.post(PATH + "reset", body);
    }

    private static void append(ObjectNode settings, JsonNode page) {
        for (String each : PAGED) {
            if (page.path(each).isArray()) {
                settings.withArray("/" + each).addAll((ArrayNode) page.path(each));
            }
        }
    }
}
