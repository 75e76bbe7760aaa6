package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Predicate;

/** {@code /api/2.2/jobs/run-now} and {@code jobs/runs}. Nothing is executed: a run ends well when it is asked for twice. */
final class RunsService {

    private static final int USUAL_LIMIT = 20;
    private static final int MOST = 25;
    private static final Set<String> ACTIVE =
            Set.of("QUEUED", "PENDING", "RUNNING", "TERMINATING", "BLOCKED", "WAITING_FOR_RETRY");

    private final JobStore jobs;
    private final RunStore runs;
    private final Numbers numbers;
    private final Denials denials;
    private final Map<String, Long> tokens = new HashMap<>();
    private final Set<Long> asked = new HashSet<>();

    RunsService(JobStore jobs, RunStore runs, Numbers numbers, Denials denials) {
        this.jobs = jobs;
        this.runs = runs;
        this.numbers = numbers;
        this.denials = denials;
    }

    void register(Router router) {
        for (String version : new String[] {"/api/2.1", "/api/2.2"}) {
            router.on("POST", version + "/jobs/run-now", this::runNow)
                    .on("GET", version + "/jobs/runs/list", this::list)
                    .on("GET", version + "/jobs/runs/get", this::get)
                    .on("POST", version + "/jobs/runs/cancel", this::cancel)
                    .on("POST", version + "/jobs/runs/cancel-all", this::cancelAll);
        }
    }

    /** A run of a job, with what was left out filled in. */
    long add(long job, ObjectNode facts) {
        ObjectNode run = facts.deepCopy();
        long id = run.path("run_id").asLong(numbers.next());
        run.put("run_id", id).put("job_id", job);
        Json.putIfAbsent(run, "start_time", LongNode.valueOf(numbers.now()));
        Json.putIfAbsent(run, "run_type", TextNode.valueOf("JOB_RUN"));
        String name = jobs.find(job).map(StoredJob::name).orElse("");
        Json.putIfAbsent(run, "run_name", TextNode.valueOf(name));
        Json.putIfAbsent(run, "state", Json.object().put("life_cycle_state", "RUNNING"));
        runs.put(run);
        return id;
    }

    private Answer runNow(Request request) {
        long id = request.number("job_id");
        denials.checkChange(request.user(), id);
        StoredJob job = jobs.find(id).orElseThrow(() -> ServiceError.missing("Job " + id + " does not exist."));
        String token = request.optional("idempotency_token").orElse("");
        Long earlier = tokens.get(token);
        if (earlier != null) {
            return Answer.of(Json.object().put("run_id", earlier));
        }
        ObjectNode facts = Json.object().put("trigger", "ONE_TIME").put("creator_user_name", request.user());
        facts.set("job_parameters", parameters(job.settings(), request.body().path("job_parameters")));
        long run = add(id, facts);
        asked.add(run);
        if (!token.isEmpty()) {
            tokens.put(token, run);
        }
        return Answer.of(Json.object().put("run_id", run).put("number_in_job", run));
    }

    private static ArrayNode parameters(JsonNode settings, JsonNode overriding) {
        ArrayNode values = Json.array();
        for (JsonNode parameter : settings.path("parameters")) {
            String name = parameter.path("name").asText();
            String value = parameter.path("default").asText();
            values.add(Json.object()
                    .put("name", name)
                    .put("default", value)
                    .put("value", overriding.path(name).asText(value)));
        }
        return values;
    }

    private Answer list(Request request) {
        boolean active = request.askedFlag("active_only");
        boolean completed = request.askedFlag("completed_only");
        if (active && completed) {
            throw ServiceError.invalid("active_only and completed_only cannot both be true.");
        }
        NavigableMap<Place, ObjectNode> from =
                request.asked("job_id").isPresent() ? runs.ofJob(request.requiredNumber("job_id")) : runs.newestFirst();
        Predicate<ObjectNode> condition =
                run -> !denials.hidden(run.path("job_id").asLong())
                        && (!active || active(run))
                        && (!completed || !active(run));
        Page<ObjectNode> page = Page.of(from, request, request.limit("limit", USUAL_LIMIT, MOST), condition);
        ObjectNode answer = Json.object();
        if (!page.items().isEmpty()) {
            List<String> hidden = request.askedFlag("expand_tasks") ? List.of() : List.of("tasks");
            ArrayNode views = answer.putArray("runs");
            page.items().forEach(run -> views.add(Json.without(run, hidden)));
        }
        return Answer.of(page.mark(answer));
    }

    private Answer get(Request request) {
        ObjectNode run = existing(request.requiredNumber("run_id"));
        long id = run.path("run_id").asLong();
        if (asked.remove(id)) {
            end(run, "SUCCESS");
        }
        return Answer.of(run);
    }

    private Answer cancel(Request request) {
        ObjectNode run = existing(request.number("run_id"));
        if (active(run)) {
            end(run, "CANCELED");
        }
        return Answer.empty();
    }

    private Answer cancelAll(Request request) {
        for (ObjectNode run : List.copyOf(runs.ofJob(request.number("job_id")).values())) {
            if (active(run)) {
                end(run, "CANCELED");
            }
        }
        return Answer.empty();
    }

    /** Ends a run. The tree that answers may be reading stays as it is. */
    void end(long id, String result) {
        end(existing(id), result);
    }

    private void end(ObjectNode run, String result) {
        asked.remove(run.path("run_id").asLong());
        ObjectNode ended = Json.without(run, List.of());
        ended.set("state", Json.object().put("life_cycle_state", "TERMINATED").put("result_state", result));
        ended.put("end_time", numbers.now());
        runs.put(ended);
    }

    private ObjectNode existing(long id) {
        return runs.find(id).orElseThrow(() -> ServiceError.missing("Run " + id + " does not exist."));
    }

    private static boolean active(ObjectNode run) {
        return ACTIVE.contains(run.path("state").path("life_cycle_state").asText());
    }
}
