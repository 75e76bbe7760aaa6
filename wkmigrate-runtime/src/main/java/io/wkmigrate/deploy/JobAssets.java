package io.wkmigrate.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.workspace.service.JobService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Jobs, whoever made them. */
final class JobAssets implements AssetService {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final JobService jobs;

    JobAssets(JobService jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Asset> list() {
        List<Asset> all = new ArrayList<>();
        jobs.forEach(each -> all.add(asset(each)));
        return AssetSearch.sorted(all);
    }

    @Override
    public ObjectNode describe(String nameOrId) {
        // An id wins over a name of digits.
        Optional<ObjectNode> known =
                ID.matcher(nameOrId).matches() ? jobs.find(Long.parseLong(nameOrId)) : Optional.empty();
        return known.orElseGet(() -> named(nameOrId));
    }

    /** The job of exactly this name: the service ignores case. */
    ObjectNode named(String name) {
        List<Asset> named = new ArrayList<>();
        jobs.forEachNamed(name, each -> named.add(asset(each)));
        return jobs.get(
                Long.parseLong(AssetSearch.onlyNamed(AssetKind.JOB, name, named).id()));
    }

    @Override
    public JsonNode update(String nameOrId, ObjectNode settings) {
        if (settings.has("settings")) {
            throw new IllegalArgumentException(
                    "This is a whole job; only what is under \"settings\" can be written. Give that.");
        }
        ObjectNode before = describe(nameOrId);
        long id = before.path("job_id").asLong();
        NewSettings wanted = NewSettings.ofJob(settings, before.path("settings"));
        jobs.reset(id, wanted.json());
        ObjectNode after = jobs.get(id);
        wanted.requireIn(after.path("settings"), AssetKind.JOB, nameOrId);
        return after;
    }

    private static Asset asset(JsonNode job) {
        return new Asset(
                AssetKind.JOB,
                job.path("job_id").asText(),
                job.path("settings").path("name").asText());
    }
}
