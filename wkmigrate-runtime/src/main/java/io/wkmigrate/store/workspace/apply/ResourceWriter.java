package io.wkmigrate.store.workspace.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.store.Identity;
import io.wkmigrate.store.workspace.plan.Change.WriteResource;
import io.wkmigrate.store.workspace.plan.PauseStates;
import io.wkmigrate.store.workspace.plan.Resource;
import io.wkmigrate.store.workspace.plan.ResourceReferences;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import io.wkmigrate.store.workspace.state.DeploymentState.ResourceRecord;
import io.wkmigrate.store.workspace.state.Fingerprints;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import io.wkmigrate.workspace.service.JobService;
import io.wkmigrate.workspace.service.PipelineService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes jobs and pipelines, and reads back what became of them. */
final class ResourceWriter {

    private final JobService jobs;
    private final PipelineService pipelines;

    ResourceWriter(Workspace workspace) {
        this.jobs = new JobService(workspace);
        this.pipelines = new PipelineService(workspace);
    }

    /** @param ids the ids of what it refers to */
    ResourceRecord write(WriteResource change, Map<String, String> ids) {
        Resource resource = change.resource();
        ObjectNode settings = ResourceReferences.resolved(resource.settings(), ids);
        String id = change.existing().isPresent() ? replaced(change, settings) : created(resource, settings);
        return new ResourceRecord(id, Fingerprints.of(settings), Fingerprints.of(read(resource.kind(), id)));
    }

    /** Reads it once more: somebody may have changed or paused it since the plan was made. */
    private String replaced(WriteResource change, ObjectNode settings) {
        Kind kind = change.resource().kind();
        String id = change.existing().orElseThrow();
        JsonNode now = read(kind, id);
        if (!Fingerprints.of(now).digest().equals(change.before())) {
            throw new WorkspaceException(
                    WorkspaceException.Kind.INVALID,
                    "Somebody has changed it since the plan was made, so it is left as it is. Make a new plan.");
        }
        PauseStates.keep(now, settings);
        if (kind == Kind.JOB) {
            jobs.reset(Long.parseLong(id), settings);
        } else {
            pipelines.replace(id, settings);
        }
        return id;
    }

    private String created(Resource resource, ObjectNode settings) {
        try {
            return resource.kind() == Kind.JOB ? Long.toString(jobs.create(settings)) : pipelines.create(settings);
        } catch (WorkspaceException e) {
            if (e.kind() != WorkspaceException.Kind.UNCERTAIN) {
                throw e;
            }
            List<String> found = find(resource);
            if (found.size() == 1) {
                return found.get(0);
            }
            // It may still be on its way, so making it again could make it twice.
            throw e;
        }
    }

    /** The ids of those with the tag. */
    private List<String> find(Resource resource) {
        List<String> ids = new ArrayList<>();
        if (resource.kind() == Kind.JOB) {
            jobs.forEachNamed(resource.name(), job -> {
                if (isTagged(job.path("settings"), resource)) {
                    ids.add(job.path("job_id").asText());
                }
            });
        } else {
            pipelines.forEach(pipeline -> {
                String id = pipeline.path("pipeline_id").asText();
                if (pipeline.path("name").asText().equals(resource.name())
                        && isTagged(pipelines.settings(id), resource)) {
                    ids.add(id);
                }
            });
        }
        return ids;
    }

    private static boolean isTagged(JsonNode settings, Resource resource) {
        return settings.path("tags").path(Identity.TAG).asText().equals(resource.identity());
    }

    private JsonNode read(Kind kind, String id) {
        return kind == Kind.JOB ? jobs.get(Long.parseLong(id)).path("settings") : pipelines.settings(id);
    }
}
