package io.wkmigrate.store.workspace.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.store.Identity;
import io.wkmigrate.store.workspace.plan.Remote.RemoteResource;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import io.wkmigrate.store.workspace.state.Covering;
import io.wkmigrate.store.workspace.state.DeploymentState;
import io.wkmigrate.store.workspace.state.DeploymentState.ResourceRecord;
import io.wkmigrate.store.workspace.state.Fingerprints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides on jobs and pipelines. There are three of each: what was sent and read back last time, what is there, and what is
 * wanted. Only what is there as it was read back may be overwritten.
 */
final class ResourcePlanner {

    private static final String PIPELINE_TAG = "tags/adf_pipeline";

    private static final String UNKNOWN =
            "It has the tag of this deployment, which does not remember making it as it is. If the deployment is in another"
                    + " folder, name that with --root; a second copy needs another --name.";

    private final Remote remote;
    private final DeploymentState state;
    private final boolean overwrite;
    private final Draft draft;
    private final List<String> namesakes = new ArrayList<>();

    ResourcePlanner(Remote remote, DeploymentState state, boolean overwrite, Draft draft) {
        this.remote = remote;
        this.state = state;
        this.overwrite = overwrite;
        this.draft = draft;
    }

    void plan(Collection<Resource> resources) {
        // All ids first: settings refer to each other.
        resources.forEach(each -> ours(each).ifPresent(found -> draft.id(each.id(), found.id())));
        resources.forEach(this::plan);
        if (!namesakes.isEmpty()) {
            draft.note("Jobs of these names are there already, but not of this deployment; they are left alone: "
                    + Shortened.list(namesakes) + ".");
        }
        missingJobs(resources);
    }

    /** Ids of jobs that ADF ran belong to the workspace that it used. */
    private void missingJobs(Collection<Resource> resources) {
        SortedMap<String, String> users = new TreeMap<>();
        for (Resource each : resources) {
            for (JsonNode id : each.settings().findValues("job_id")) {
                if (id.isIntegralNumber() && !remote.jobIds().contains(id.asText())) {
                    users.merge(id.asText(), each.name(), (first, second) -> first + ", " + second);
                }
            }
        }
        users.forEach((id, names) -> draft.leave(Draft.simple(
                Kind.JOB,
                "existing/" + id,
                Action.MANUAL,
                "it is run by " + names
                        + ", and is not in this workspace or not to be seen. Say which job takes its place"
                        + " with --job-id " + id + "=ID; else jobs that run it cannot be written.",
                id)));
    }

    private void plan(Resource resource) {
        List<RemoteResource> found = remote.of(resource);
        Optional<RemoteResource> ours = ours(resource);
        if (ours.isPresent()) {
            found.stream()
                    .filter(each -> !each.id().equals(ours.get().id()))
                    .forEach(each -> draft.note(resource.kind().id() + " " + each.id() + " has the tag of \""
                            + resource.name() + "\" but is a copy; it is left alone."));
            compare(resource, ours.get());
        } else if (found.isEmpty()) {
            create(resource);
        } else {
            String ids = String.join(
                    ", ", found.stream().map(RemoteResource::id).sorted().toList());
            conflict(resource, List.of(), strangers(resource, ids), "");
        }
    }

    private static String strangers(Resource resource, String ids) {
        return resource.kind() == Kind.PIPELINE
                ? "There is a pipeline of this name that is not of this deployment: " + ids + ". Rename or remove it."
                : "Several jobs have its tag, and which one is right is not known here: " + ids
                        + ". Remove the tag from the others.";
    }

    /** The one that this deployment made: the one it remembers, else the only one that has the tag. */
    private Optional<RemoteResource> ours(Resource resource) {
        List<RemoteResource> found = remote.of(resource);
        Optional<ResourceRecord> remembered = remembered(resource);
        Optional<RemoteResource> same = found.stream()
                .filter(each -> remembered.isPresent() && remembered.get().id().equals(each.id()))
                .findFirst();
        List<RemoteResource> tagged = found.stream()
                .filter(each -> resource.identity()
                        .equals(each.settings().path("tags").path(Identity.TAG).asText()))
                .toList();
        return same.or(() -> tagged.size() == 1 ? Optional.of(tagged.get(0)) : Optional.empty());
    }

    private Optional<ResourceRecord> remembered(Resource resource) {
        return Optional.ofNullable(
                (resource.kind() == Kind.JOB ? state.jobs() : state.pipelines()).get(resource.key()));
    }

    private void compare(Resource resource, RemoteResource found) {
        if (found.settings().path("deployment").path("kind").asText().equals("BUNDLE")) {
            String reason = "A bundle manages it, and would undo whatever is written here: " + found.id()
                    + ". Deploy the bundle, or give this deployment another name with --name.";
            conflict(
                    resource,
                    List.of(),
                    reason,
                    Fingerprints.of(found.settings()).digest());
        } else {
            compareWithMemory(resource, found);
        }
    }

    private void compareWithMemory(Resource resource, RemoteResource found) {
        ObjectNode wanted = ResourceReferences.resolved(resource.settings(), draft.ids());
        Fingerprints desired = Fingerprints.of(wanted);
        Fingerprints there = Fingerprints.of(found.settings());
        Optional<ResourceRecord> record =
                remembered(resource).filter(each -> each.id().equals(found.id()));
        if (record.isPresent() && record.get().read().equals(there)) {
            unedited(resource, found, record.get().sent().differing(desired), there);
        } else if (there.equals(desired)
                || record.filter(each -> isEditedAsWanted(each, there, desired)).isPresent()
                || (wasStopped(resource) && Covering.covers(found.settings(), wanted))) {
            draft.complete(resource.kind(), resource.key(), new ResourceRecord(found.id(), desired, there));
            draft.leave(step(resource, Action.UNCHANGED, List.of(), "", there.digest()));
        } else if (record.isPresent()) {
            List<String> edited = record.get().read().differing(there);
            edited(resource, found, edited, "Somebody has changed it since the last deploy.", there);
        } else {
            edited(resource, found, there.differing(desired), UNKNOWN, there);
        }
    }

    /** @param fields what is wanted otherwise than it was sent the last time */
    private void unedited(Resource resource, RemoteResource found, List<String> fields, Fingerprints there) {
        if (fields.isEmpty()) {
            draft.leave(step(resource, Action.UNCHANGED, fields, "", there.digest()));
        } else if (fields.contains(PIPELINE_TAG) && !overwrite) {
            // Keys come from names, and which of two equal ones is numbered depends on what is selected.
            String reason = "It is the job of another pipeline whose name gives the same key. Deploy both together.";
            conflict(resource, fields, reason, there.digest());
        } else {
            update(resource, found, fields, "", there);
        }
    }

    private void edited(
            Resource resource, RemoteResource found, List<String> fields, String reason, Fingerprints there) {
        if (overwrite) {
            update(resource, found, fields, reason + " --overwrite replaces it.", there);
        } else {
            conflict(resource, fields, reason, there.digest());
        }
    }

    /** Whether somebody changed just what the source has changed too, in the same way. */
    private static boolean isEditedAsWanted(ResourceRecord record, Fingerprints there, Fingerprints desired) {
        List<String> edited = record.read().differing(there);
        return desired.agreesWith(there, edited)
                && edited.containsAll(record.sent().differing(desired));
    }

    /** Whether an apply was going to write it and did not come to its end. */
    private boolean wasStopped(Resource resource) {
        return state.open().containsKey(resource.id());
    }

    private void create(Resource resource) {
        if (resource.kind() == Kind.JOB && remote.namesakes().containsKey(resource.name())) {
            namesakes.add("\"" + resource.name() + "\" ("
                    + String.join(", ", remote.namesakes().get(resource.name())) + ")");
        }
        draft.write(
                step(resource, Action.CREATE, List.of(), "", ""),
                new Change.WriteResource(resource, Optional.empty(), ""));
    }

    private void update(
            Resource resource, RemoteResource found, List<String> fields, String reason, Fingerprints there) {
        if (!PauseStates.unpaused(found.settings()).isEmpty()) {
            draft.note("\"" + resource.name() + "\" is not paused, and stays so: its next run is the updated one.");
        }
        draft.write(
                step(resource, Action.UPDATE, fields, reason, there.digest()),
                new Change.WriteResource(resource, Optional.of(found.id()), there.digest()));
    }

    private void conflict(Resource resource, List<String> fields, String reason, String before) {
        draft.leave(step(resource, Action.CONFLICT, fields, reason, before));
    }

    private static Step step(Resource resource, Action action, List<String> fields, String reason, String before) {
        return new Step(
                resource.kind(),
                resource.key(),
                resource.name(),
                action,
                fields,
                reason,
                before,
                Fingerprints.of(resource.settings()).digest());
    }
}
