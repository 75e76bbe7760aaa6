package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What is in a workspace, for tests to put there, to change behind the back of clients and to look at. */
public abstract sealed class WorkspaceContents permits FakeWorkspace {

    private final Services services;

    WorkspaceContents(Services services) {
        this.services = services;
    }

    /** Copies of the jobs as the service keeps them, newest first. */
    public List<ObjectNode> jobs() {
        synchronized (services) {
            return services.jobs().all().stream()
                    .map(job -> job.whole().deepCopy())
                    .toList();
        }
    }

    public ObjectNode job(long id) {
        synchronized (services) {
            return stored(id).whole().deepCopy();
        }
    }

    public long addJob(ObjectNode settings) {
        return addJob(JobSeed.of(settings));
    }

    public long addJob(String settings) {
        return addJob(JobSeed.of(settings));
    }

    public long addJob(JobSeed seed) {
        synchronized (services) {
            long id = services.jobsService().seed(seed).id();
            seed.runs().forEach(run -> services.runs().add(id, run));
            return id;
        }
    }

    /** Changes the settings of a job as somebody does in the workspace, unchecked. */
    public void editJob(long id, Consumer<ObjectNode> edit) {
        synchronized (services) {
            StoredJob job = stored(id);
            ObjectNode settings = job.settings().deepCopy();
            edit.accept(settings);
            services.jobs().put(job.with(settings, job.runAs()));
        }
    }

    public void deleteJob(long id) {
        synchronized (services) {
            services.jobs().remove(id);
        }
    }

    /** A run of a job; what it does not say is filled in. Returns its identifier. */
    public long addRun(long job, ObjectNode run) {
        synchronized (services) {
            return services.runs().add(job, run);
        }
    }

    public void endRun(long run, String result) {
        synchronized (services) {
            services.runs().end(run, result);
        }
    }

    private StoredJob stored(long id) {
        return services.jobs().find(id).orElseThrow(() -> new IllegalArgumentException("No job " + id));
    }

    /** By path, each beginning with {@code /Workspace}. */
    public SortedMap<String, WorkspaceObject> files() {
        synchronized (services) {
            return new TreeMap<>(services.tree().objects());
        }
    }

    public WorkspaceObject file(String path) {
        synchronized (services) {
            return services.tree()
                    .find(WorkspaceTree.canonical(path))
                    .orElseThrow(() -> new IllegalArgumentException("No object " + path));
        }
    }

    /** A file, or a notebook of a language (PYTHON, SQL, SCALA, R), with the folders above it. */
    public void addFile(String path, String language, String content) {
        synchronized (services) {
            String canonical = WorkspaceTree.canonical(path);
            services.tree().makeDirectories(WorkspaceTree.parent(canonical));
            services.tree().write(canonical, language, content.getBytes(StandardCharsets.UTF_8), true);
        }
    }

    /** Changes a file or notebook as somebody does in the workspace. */
    public void editFile(String path, UnaryOperator<String> edit) {
        WorkspaceObject file = file(path);
        addFile(path, file.language(), edit.apply(file.text()));
    }

    public void deleteFile(String path) {
        synchronized (services) {
            services.tree().delete(WorkspaceTree.canonical(path), true);
        }
    }

    /** The values by scope and key. */
    public SortedMap<String, SortedMap<String, String>> secrets() {
        synchronized (services) {
            SortedMap<String, SortedMap<String, String>> values = new TreeMap<>();
            services.secrets().scopes().forEach((name, scope) -> {
                SortedMap<String, String> secrets = values.computeIfAbsent(name, any -> new TreeMap<>());
                scope.secrets()
                        .forEach((key, secret) -> secrets.put(key, new String(secret.value(), StandardCharsets.UTF_8)));
            });
            return values;
        }
    }

    public void addScope(String name) {
        synchronized (services) {
            services.secrets().add(name, MissingNode.getInstance());
        }
    }

    /** A scope whose keys are those of a vault. */
    public void addKeyVaultScope(String name, String dnsName, String... keys) {
        synchronized (services) {
            services.secrets()
                    .add(
                            name,
                            Json.object()
                                    .put("dns_name", dnsName)
                                    .put("resource_id", "/subscriptions/0/vaults/" + name));
            List.of(keys).forEach(key -> services.secrets().store(name, key, ""));
        }
    }

    public void addSecret(String scope, String key, String value) {
        synchronized (services) {
            services.secrets().store(scope, key, value);
        }
    }

    /** Copies of the pipelines as reads show them, newest first. */
    public List<ObjectNode> pipelines() {
        synchronized (services) {
            List<ObjectNode> copies = new ArrayList<>();
            services.pipelines().newestFirst().values().forEach(pipeline -> copies.add(pipeline.deepCopy()));
            return copies;
        }
    }

    public String addPipeline(ObjectNode spec) {
        synchronized (services) {
            return services.pipelines().add(spec, services.options().userName());
        }
    }

    /** Something of Unity Catalog: a kind as in the service's paths (catalogs, schemas, volumes, external-locations). */
    public void addCatalogObject(String kind, String fullName) {
        synchronized (services) {
            services.unityCatalog().add(kind, fullName);
        }
    }

    /** Somebody who belongs to the workspace; who is not active was shut out. */
    public void addUser(String name, boolean active) {
        synchronized (services) {
            services.directory().addUser(name, active);
        }
    }

    public void addServicePrincipal(String applicationId) {
        synchronized (services) {
            services.directory().addServicePrincipal(applicationId);
        }
    }

    public void addAlert(ObjectNode alert) {
        synchronized (services) {
            services.scheduledObjects().addAlert(alert);
        }
    }

    public void addDashboard(String name, ObjectNode... schedules) {
        synchronized (services) {
            services.scheduledObjects().addDashboard(name, List.of(schedules));
        }
    }

    /** What the service answers on a path that this fake does not know; {@code {name}} stands for any part of it. */
    public void addAnswer(String method, String path, ObjectNode answer) {
        synchronized (services) {
            services.router().on(method, path, request -> Answer.of(answer));
        }
    }

    /** Everything that is stored, as one sorted tree without times and with names in place of identifiers. */
    public ObjectNode snapshot() {
        synchronized (services) {
            return Snapshot.of(services);
        }
    }
}
