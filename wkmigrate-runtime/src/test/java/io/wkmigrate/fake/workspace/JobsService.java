package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/** {@code /api/2.2/jobs}: the settings of jobs. */
final class JobsService {

    private static final int USUAL_LIMIT = 20;
    private static final int MOST = 100;

    private final JobStore jobs;
    private final JobDefaults defaults;
    private final JobViews views;
    private final Denials denials;
    private final PermissionsService permissions;
    private final FakeOptions options;

    JobsService(JobStore jobs, Denials denials, PermissionsService permissions, FakeOptions options) {
        this.jobs = jobs;
        this.denials = denials;
        this.permissions = permissions;
        this.options = options;
        defaults = new JobDefaults(options);
        views = new JobViews(options);
    }

    void register(Router router) {
        for (String version : new String[] {"/api/2.1", "/api/2.2"}) {
            router.on("POST", version + "/jobs/create", this::create)
                    .on("GET", version + "/jobs/get", this::get)
                    .on("GET", version + "/jobs/list", this::list)
                    .on("POST", version + "/jobs/reset", this::reset)
                    .on("POST", version + "/jobs/update", this::update)
                    .on("POST", version + "/jobs/delete", this::delete);
        }
    }

    private Answer create(Request request) {
        ObjectNode settings = JobFields.known(request.body(), Json.object());
        JobChecks.check(settings, jobs);
        String runAs = identity(settings, request.user());
        StoredJob job = jobs.create(defaults.completeNew(settings), request.user(), runAs);
        permissions.grant("jobs/" + job.id(), settings.path("access_control_list"));
        return Answer.of(Json.object().put("job_id", job.id()));
    }

    private Answer get(Request request) {
        long id = request.requiredNumber("job_id");
        denials.checkReading(request.user(), id);
        StoredJob job = existing(id);
        String token = request.asked("page_token").orElse("");
        return Answer.of(views.page(job, token.isEmpty() ? 0 : JobViews.offset(token)));
    }

    private Answer list(Request request) {
        Predicate<StoredJob> condition = job -> !denials.hidden(job.id());
        String name = request.asked("name").orElse("");
        if (!name.isEmpty()) {
            condition = condition.and(job -> job.name().equalsIgnoreCase(name));
        }
        int limit = request.limit("limit", USUAL_LIMIT, MOST);
        Page<StoredJob> page = Page.of(jobs.newestFirst(), request, limit, condition);
        ObjectNode answer = Json.object();
        if (!page.items().isEmpty()) {
            ArrayNode list = answer.putArray("jobs");
            boolean expand = request.askedFlag("expand_tasks");
            page.items().forEach(job -> list.add(views.listed(job, expand)));
        }
        return Answer.of(page.mark(answer));
    }

    private Answer reset(Request request) {
        StoredJob job = changed(request);
        JsonNode written = request.body().path("new_settings");
        if (!written.isObject()) {
            throw ServiceError.invalid("Missing required field: new_settings");
        }
        ObjectNode settings = JobFields.known(written, job.settings());
        JobChecks.check(settings, jobs);
        return store(job, settings);
    }

    private Answer update(Request request) {
        StoredJob job = changed(request);
        JsonNode written = request.body().path("new_settings");
        ObjectNode changes = written.isObject() ? JobFields.known(written, job.settings()) : Json.object();
        JsonNode remove = request.body().path("fields_to_remove");
        ObjectNode settings = JobUpdate.apply(job.settings(), changes, remove);
        if (JobUpdate.touchesTasks(changes, remove)) {
            JobChecks.check(settings, jobs);
        } else {
            JobChecks.checkWithoutTasks(settings);
        }
        return store(job, settings);
    }

    /** Settings without {@code run_as} keep the identity of the job. */
    private Answer store(StoredJob job, ObjectNode settings) {
        if (!settings.has("run_as") && job.settings().has("run_as")) {
            settings.set("run_as", job.settings().get("run_as"));
        }
        jobs.put(job.with(defaults.complete(settings), identity(settings, job.runAs())));
        return Answer.empty();
    }

    private Answer delete(Request request) {
        StoredJob job = changed(request);
        jobs.remove(job.id());
        permissions.forget("jobs/" + job.id());
        return Answer.empty();
    }

    private StoredJob changed(Request request) {
        long id = request.number("job_id");
        denials.checkChange(request.user(), id);
        return existing(id);
    }

    private StoredJob existing(long id) {
        return jobs.find(id).orElseThrow(() -> {
            String message = "Job " + id + " does not exist.";
            return options.has(Behaviour.MISSING_JOB_IS_INVALID)
                    ? ServiceError.invalid(message)
                    : ServiceError.missing(message);
        });
    }

    private static String identity(JsonNode settings, String otherwise) {
        JsonNode identity = settings.path("run_as");
        for (String kind : new String[] {"user_name", "service_principal_name", "group_name"}) {
            if (identity.hasNonNull(kind)) {
                return identity.path(kind).asText();
            }
        }
        return otherwise;
    }

    /** A job as a test puts it there: with the defaults, but unchecked and with fields that this fake does not know. */
    StoredJob seed(JobSeed seed) {
        ObjectNode settings = defaults.complete(seed.settings());
        String creator = seed.creator().orElse(options.userName());
        String runAs = seed.runAs().orElse(identity(seed.settings(), creator));
        return seed.createdTime()
                .map(time -> jobs.create(settings, creator, runAs, time.toEpochMilli()))
                .orElseGet(() -> jobs.create(settings, creator, runAs));
    }
}
