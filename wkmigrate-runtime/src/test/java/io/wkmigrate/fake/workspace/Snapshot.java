package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything in a workspace as one tree without times, in which names stand for identifiers: two can be compared. */
final class Snapshot {

    private final Services services;
    private final StableNames names = new StableNames();

    private Snapshot(Services services) {
        this.services = services;
    }

    static ObjectNode of(Services services) {
        return new Snapshot(services).tree();
    }

    private ObjectNode tree() {
        ObjectNode tree = Json.object();
        SortedMap<String, StoredJob> jobs = namedJobs();
        SortedMap<String, ObjectNode> pipelines = namedPipelines();
        ObjectNode jobTrees = tree.putObject("jobs");
        jobs.forEach((name, job) -> {
            ObjectNode view = jobTrees.putObject(name);
            view.put("creator_user_name", job.creator()).put("run_as_user_name", job.runAs());
            view.set("settings", names.stable(job.settings()));
        });
        ObjectNode pipelineTrees = tree.putObject("pipelines");
        pipelines.forEach((name, pipeline) -> pipelineTrees.set(name, names.stable(pipeline.path("spec"))));
        ObjectNode files = tree.putObject("files");
        services.tree().objects().forEach((path, object) -> {
            ObjectNode view = files.putObject(names.stable(path))
                    .put("type", object.type().name());
            view.put("language", object.language()).put("content", names.stable(object.text()));
        });
        tree.set("secrets", secrets());
        ObjectNode permissions = tree.putObject("permissions");
        services.permissions()
                .all()
                .forEach((object, list) -> permissions.set(names.stable(object), names.stable(list)));
        ObjectNode catalog = tree.putObject("unity_catalog");
        services.unityCatalog().objects().forEach(catalog::set);
        return tree;
    }

    private ObjectNode secrets() {
        ObjectNode scopes = Json.object();
        services.secrets().scopes().forEach((name, scope) -> {
            ObjectNode view = scopes.putObject(name);
            view.set("head", scope.head());
            ObjectNode values = view.putObject("secrets");
            scope.secrets()
                    .forEach((key, secret) -> values.put(key, new String(secret.value(), StandardCharsets.UTF_8)));
            ObjectNode permissions = view.putObject("permissions");
            scope.permissions().forEach(permissions::put);
        });
        return scopes;
    }

    /** Jobs of the same name are told apart by their tags, and then counted in the order of their settings. */
    private SortedMap<String, StoredJob> namedJobs() {
        Map<String, List<StoredJob>> groups = new HashMap<>();
        for (StoredJob job : services.jobs().all()) {
            String tags = StableNames.sorted(job.settings().path("tags")).toString();
            String name = tags.isEmpty() || tags.equals("{}") ? job.name() : job.name() + " " + tags;
            groups.computeIfAbsent(name, any -> new ArrayList<>()).add(job);
        }
        SortedMap<String, StoredJob> named = new TreeMap<>();
        groups.forEach((name, jobs) -> {
            jobs.sort(Comparator.comparing(
                    job -> StableNames.sorted(job.settings()).toString()));
            for (int i = 0; i < jobs.size(); i++) {
                String unique = i == 0 ? name : name + " #" + (i + 1);
                named.put(unique, jobs.get(i));
                names.put(Long.toString(jobs.get(i).id()), "job:" + unique);
            }
        });
        return named;
    }

    private SortedMap<String, ObjectNode> namedPipelines() {
        SortedMap<String, ObjectNode> named = new TreeMap<>();
        for (ObjectNode pipeline :
                services.pipelines().newestFirst().descendingMap().values()) {
            String name = pipeline.path("name").asText();
            String unique = name;
            for (int i = 2; named.containsKey(unique); i++) {
                unique = name + " #" + i;
            }
            named.put(unique, pipeline);
            names.put(pipeline.path("pipeline_id").asText(), "pipeline:" + unique);
        }
        return named;
    }
}
