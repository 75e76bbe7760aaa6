package io.wkmigrate.store.workspace.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.store.Identity;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredSecret;
import io.wkmigrate.store.workspace.plan.Remote.RemoteResource;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import io.wkmigrate.store.workspace.state.DeploymentState;
import io.wkmigrate.store.workspace.state.DeploymentState.ResourceRecord;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.service.FileService;
import io.wkmigrate.workspace.service.FileService.Entry;
import io.wkmigrate.workspace.service.JobService;
import io.wkmigrate.workspace.service.PipelineService;
import io.wkmigrate.workspace.service.SecretService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what the workspace holds of a deployment: jobs by their tags, not by their names. */
final class RemoteReader {

    private final JobService jobs;
    private final PipelineService pipelines;
    private final FileService files;
    private final SecretService secrets;
    private final Parallel parallel;

    private final List<String> others = new ArrayList<>();
    private final SortedMap<String, SortedSet<String>> namesakes = new TreeMap<>();
    private final Set<String> jobIds = new HashSet<>();

    RemoteReader(Workspace workspace, Parallel parallel) {
        this.jobs = new JobService(workspace);
        this.pipelines = new PipelineService(workspace);
        this.files = new FileService(workspace);
        this.secrets = new SecretService(workspace);
        this.parallel = parallel;
    }

    /** A job or pipeline that may be one of ours. */
    private record Candidate(String step, String id, Kind kind) {}

    Remote read(Deployment deployment, DeploymentState state) {
        List<Candidate> candidates = new ArrayList<>(jobCandidates(deployment, state));
        candidates.addAll(pipelineCandidates(deployment, state));
        Set<String> folders = new HashSet<>();
        Map<String, Entry> entries = entries(deployment, folders);
        return new Remote(resources(candidates), others, namesakes, jobIds, folders, entries, secrets(deployment));
    }

    private List<Candidate> jobCandidates(Deployment deployment, DeploymentState state) {
        Map<String, String> steps = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        deployment.jobs().forEach(each -> {
            steps.put(each.identity(), Kind.JOB.id() + "/" + each.key());
            names.put(each.name().toLowerCase(Locale.ROOT), each.name());
        });
        Map<String, String> recorded = recorded(Kind.JOB, state.jobs(), new HashSet<>(steps.values()));
        List<Candidate> candidates = new ArrayList<>();
        jobs.forEach(job -> {
            String id = job.path("job_id").asText();
            jobIds.add(id);
            JsonNode settings = job.path("settings");
            String identity = settings.path("tags").path(Identity.TAG).asText();
            String name = settings.path("name").asText();
            Optional<String> step =
                    Optional.ofNullable(steps.get(identity)).or(() -> Optional.ofNullable(recorded.get(id)));
            if (step.isPresent()) {
                candidates.add(new Candidate(step.get(), id, Kind.JOB));
            } else if (identity.startsWith(deployment.name() + ".")) {
                others.add("job " + id + " \"" + name + "\"");
            } else if (names.containsKey(name.toLowerCase(Locale.ROOT))) {
                namesakes
                        .computeIfAbsent(
                                names.getOrDefault(name.toLowerCase(Locale.ROOT), name), key -> new TreeSet<>())
                        .add(id);
            }
        });
        return candidates;
    }

    private static Map<String, String> recorded(Kind kind, Map<String, ResourceRecord> records, Set<String> wanted) {
        Map<String, String> recorded = new HashMap<>();
        records.forEach((key, each) -> {
            String step = kind.id() + "/" + key;
            if (wanted.contains(step)) {
                recorded.put(each.id(), step);
            }
        });
        return recorded;
    }

    /** The list of pipelines has no tags; those with the name of a wanted one are asked. */
    private List<Candidate> pipelineCandidates(Deployment deployment, DeploymentState state) {
        Map<String, String> steps = new HashMap<>();
        deployment.pipelines().forEach(each -> steps.put(each.name(), Kind.PIPELINE.id() + "/" + each.key()));
        if (steps.isEmpty()) {
            return List.of();
        }
        Map<String, String> recorded = recorded(Kind.PIPELINE, state.pipelines(), new HashSet<>(steps.values()));
        List<Candidate> candidates = new ArrayList<>();
        pipelines.forEach(pipeline -> {
            String id = pipeline.path("pipeline_id").asText();
            Optional.ofNullable(recorded.get(id))
                    .or(() ->
                            Optional.ofNullable(steps.get(pipeline.path("name").asText())))
                    .ifPresent(step -> candidates.add(new Candidate(step, id, Kind.PIPELINE)));
        });
        return candidates;
    }

    private Map<String, List<RemoteResource>> resources(List<Candidate> candidates) {
        List<RemoteResource> read = parallel.map(candidates, each -> new RemoteResource(each.id(), settings(each)));
        Map<String, List<RemoteResource>> resources = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            resources
                    .computeIfAbsent(candidates.get(i).step(), step -> new ArrayList<>())
                    .add(read.get(i));
        }
        return resources;
    }

    private JsonNode settings(Candidate candidate) {
        return candidate.kind() == Kind.JOB
                ? jobs.get(Long.parseLong(candidate.id())).path("settings")
                : pipelines.settings(candidate.id());
    }

    private Map<String, Entry> entries(Deployment deployment, Set<String> folders) {
        SortedSet<String> wanted = new TreeSet<>();
        deployment.files().forEach(each -> wanted.add(each.folder()));
        Map<String, Entry> entries = new HashMap<>();
        if (files.list(deployment.root()).isEmpty()) {
            return entries;
        }
        folders.add(deployment.root());
        List<String> asked = List.copyOf(wanted);
        List<Optional<List<Entry>>> lists = parallel.map(asked, files::list);
        for (int i = 0; i < asked.size(); i++) {
            if (lists.get(i).isPresent()) {
                folders.add(asked.get(i));
                lists.get(i).get().forEach(each -> entries.put(each.path(), each));
            }
        }
        return entries;
    }

    private Map<String, SortedSet<String>> secrets(Deployment deployment) {
        TreeSet<String> wanted = new TreeSet<>();
        deployment.secrets().stream().map(DesiredSecret::scope).forEach(wanted::add);
        Map<String, SortedSet<String>> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            wanted.retainAll(secrets.scopes());
            List<String> scopes = List.copyOf(wanted);
            List<SortedSet<String>> keys = parallel.map(scopes, secrets::keys);
            for (int i = 0; i < scopes.size(); i++) {
                found.put(scopes.get(i), keys.get(i));
            }
        }
        return found;
    }
}
