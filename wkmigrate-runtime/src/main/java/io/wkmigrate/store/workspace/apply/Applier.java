package io.wkmigrate.store.workspace.apply;

import io.wkmigrate.store.workspace.apply.Outcome.Failure;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredFile;
import io.wkmigrate.store.workspace.plan.Change;
import io.wkmigrate.store.workspace.plan.Planned;
import io.wkmigrate.store.workspace.plan.ResourceReferences;
import io.wkmigrate.store.workspace.plan.Step;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import io.wkmigrate.store.workspace.state.DeploymentState.ResourceRecord;
import io.wkmigrate.store.workspace.state.StateFolder;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import io.wkmigrate.workspace.service.FileService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Carries out the steps of a plan. Steps of a kind run at once, jobs after those that they refer to. A step that fails does
 * not stop the others, unless the workspace cannot be reached or does not know who asks.
 */
public final class Applier {

    private static final Set<WorkspaceException.Kind> FATAL =
            Set.of(WorkspaceException.Kind.AUTHENTICATION, WorkspaceException.Kind.UNREACHABLE);

    private final Parallel parallel;
    private final FileService files;
    private final FileWriter fileWriter;
    private final SecretWriter secrets;
    private final ResourceWriter resources;
    private final DeployProgress progress;

    private final List<Step> done = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private Optional<WorkspaceException> fatal = Optional.empty();
    private int total;

    /**
     * Applies to a workspace.
     *
     * @param environment where the values of secrets are
     */
    public Applier(Workspace workspace, Parallel parallel, Map<String, String> environment, DeployProgress progress) {
        this.parallel = parallel;
        this.files = new FileService(workspace);
        this.fileWriter = new FileWriter(files);
        this.secrets = new SecretWriter(workspace, environment);
        this.resources = new ResourceWriter(workspace);
        this.progress = progress;
    }

    /**
     * Carries out a plan that was made just now. The caller holds the lock.
     *
     * @param folder where the deployment remembers
     */
    public Outcome apply(Planned planned, StateFolder folder) {
        ids.putAll(planned.ids());
        List<Step> steps = planned.writing();
        total = steps.size();
        Journal journal = new Journal(folder, planned);
        journal.write();
        for (Kind kind : List.of(Kind.FOLDER, Kind.FILE, Kind.SCOPE, Kind.SECRET)) {
            List<Step> some = steps.stream().filter(each -> each.kind() == kind).toList();
            parallel.forEach(some, each -> attempt(each, planned.change(each), journal));
        }
        resources(steps, planned, journal);
        List<String> notes = new ArrayList<>();
        end(planned, journal, notes);
        return new Outcome(done, failures, ids, notes);
    }

    private void resources(List<Step> steps, Planned planned, Journal journal) {
        Map<String, Step> byId = new LinkedHashMap<>();
        Map<String, Set<String>> references = new LinkedHashMap<>();
        for (Step each : steps) {
            if (planned.change(each) instanceof Change.WriteResource write) {
                byId.put(each.id(), each);
                references.put(each.id(), ResourceReferences.in(write.resource().settings()));
            }
        }
        Consumer<String> work = id -> {
            Step step = Objects.requireNonNull(byId.get(id));
            attempt(step, planned.change(step), journal);
        };
        new DependentSteps(references, work, parallel.executor()).run();
    }

    private void attempt(Step step, Change change, Journal journal) {
        Optional<WorkspaceException> stopped = fatal();
        if (stopped.isPresent()) {
            fail(step, stopped.get().kind(), "Not tried any more.");
            return;
        }
        try {
            carryOut(step, change, journal);
            succeed(step);
        } catch (WorkspaceException e) {
            stopIfFatal(e);
            fail(step, e.kind(), String.valueOf(e.getMessage()));
        }
    }

    private void carryOut(Step step, Change change, Journal journal) {
        if (change instanceof Change.WriteResource write) {
            requireReferences(write);
            ResourceRecord record = resources.write(write, ids);
            ids.put(step.id(), record.id());
            journal.done(step, record);
            return;
        }
        if (change instanceof Change.MakeFolder folder) {
            files.makeFolder(folder.path());
        } else if (change instanceof Change.WriteFile write) {
            fileWriter.write(write);
        } else if (change instanceof Change.MakeScope scope) {
            secrets.make(scope);
        } else if (change instanceof Change.PutSecret put) {
            secrets.put(put.secret());
        } else {
            throw new IllegalArgumentException(change.getClass().getName());
        }
        journal.done(step);
    }

    private void requireReferences(Change.WriteResource write) {
        List<String> missing = ResourceReferences.in(write.resource().settings()).stream()
                .filter(each -> !ids.containsKey(each))
                .toList();
        if (!missing.isEmpty()) {
            throw new WorkspaceException(
                    WorkspaceException.Kind.INVALID,
                    "It refers to " + String.join(", ", missing) + ", which could not be written; see there.");
        }
    }

    /** Finds out how files look now, and writes down what was done. */
    private void end(Planned planned, Journal journal, List<String> notes) {
        List<DesiredFile> written = new ArrayList<>();
        for (Step each : done) {
            if (planned.change(each) instanceof Change.WriteFile write) {
                written.add(write.file());
            }
        }
        try {
            new FileReadBack(files, parallel).remember(written, journal);
            journal.write();
        } catch (WorkspaceException e) {
            notes.add("What was done could not be written down: " + e.getMessage()
                    + " The next deploy finds it in the workspace.");
        }
    }

    private synchronized void succeed(Step step) {
        done.add(step);
        progress.at(done.size() + failures.size(), total, step.name());
    }

    private synchronized void fail(Step step, WorkspaceException.Kind kind, String message) {
        failures.add(new Failure(step, kind, message));
        progress.at(done.size() + failures.size(), total, step.name());
    }

    private synchronized void stopIfFatal(WorkspaceException failure) {
        if (FATAL.contains(failure.kind()) && fatal.isEmpty()) {
            fatal = Optional.of(failure);
        }
    }

    private synchronized Optional<WorkspaceException> fatal() {
        return fatal;
    }
}
