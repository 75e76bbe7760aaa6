package io.wkmigrate.fake.workspace;

/** The services of a workspace, and the one way in: calls are worked on one after the other. */
final class Services implements Handler {

    private final Numbers numbers = new Numbers();
    private final Denials denials = new Denials();
    private final Router router = new Router();
    private final FakeOptions options;
    private final Credentials credentials;
    private final JobStore jobs;
    private final JobsService jobsService;
    private final RunsService runs;
    private final PermissionsService permissions;
    private final WorkspaceTree tree;
    private final SecretsService secrets;
    private final PipelinesService pipelines;
    private final UnityCatalogService unityCatalog = new UnityCatalogService();
    private final ScheduledObjectsService scheduledObjects;
    private final DirectoryService directory = new DirectoryService();

    Services(FakeOptions options) {
        this.options = options;
        credentials = new Credentials(options.userName());
        jobs = new JobStore(numbers);
        permissions = new PermissionsService(jobs);
        jobsService = new JobsService(jobs, denials, permissions, options);
        runs = new RunsService(jobs, new RunStore(), numbers, denials);
        tree = new WorkspaceTree(numbers, options);
        secrets = new SecretsService(numbers, options);
        pipelines = new PipelinesService(numbers);
        scheduledObjects = new ScheduledObjectsService(numbers);
        new IdentityService(credentials).register(router);
        directory.register(router);
        jobsService.register(router);
        runs.register(router);
        permissions.register(router);
        new WorkspaceFilesService(tree, denials, options).register(router);
        secrets.register(router);
        pipelines.register(router);
        unityCatalog.register(router);
        scheduledObjects.register(router);
    }

    @Override
    public synchronized Answer answer(Request request) {
        try {
            if (IdentityService.open(request)) {
                return router.answer(request);
            }
            Request known = request.by(credentials.check(request.header("Authorization")));
            denials.check(known);
            return router.answer(known);
        } catch (ServiceError e) {
            return e.answer();
        } catch (RuntimeException e) {
            return Answer.error(500, "INTERNAL_ERROR", "The fake itself failed: " + e);
        }
    }

    Router router() {
        return router;
    }

    FakeOptions options() {
        return options;
    }

    Numbers numbers() {
        return numbers;
    }

    Denials denials() {
        return denials;
    }

    Credentials credentials() {
        return credentials;
    }

    JobStore jobs() {
        return jobs;
    }

    JobsService jobsService() {
        return jobsService;
    }

    RunsService runs() {
        return runs;
    }

    PermissionsService permissions() {
        return permissions;
    }

    WorkspaceTree tree() {
        return tree;
    }

    SecretsService secrets() {
        return secrets;
    }

    PipelinesService pipelines() {
        return pipelines;
    }

    UnityCatalogService unityCatalog() {
        return unityCatalog;
    }

    ScheduledObjectsService scheduledObjects() {
        return scheduledObjects;
    }

    DirectoryService directory() {
        return directory;
    }
}
