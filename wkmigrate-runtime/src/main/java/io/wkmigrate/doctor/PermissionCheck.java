package io.wkmigrate.doctor;

import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.Map;
import java.util.function.Function;

/**
 * Whether something can be read that a command needs. Whether it can be written only shows when it is written, and
 * nothing is written here.
 */
final class PermissionCheck implements Check {

    private final Patient patient;
    private final String name;
    private final String path;
    private final Function<Patient, Map<String, String>> query;
    private final String found;
    private final String need;
    private final boolean essential;

    private PermissionCheck(
            Patient patient,
            String name,
            String path,
            Function<Patient, Map<String, String>> query,
            String found,
            String need,
            boolean essential) {
        this.patient = patient;
        this.name = name;
        this.path = path;
        this.query = query;
        this.found = found;
        this.need = need;
        this.essential = essential;
    }

    static PermissionCheck jobs(Patient patient) {
        return new PermissionCheck(
                patient,
                "jobs",
                "/api/2.2/jobs/list",
                each -> Map.of("limit", "1"),
                "Can be listed: those that this user may see. Whether jobs may be created or changed shows only then.",
                "`deploy` and `jobs` need them.",
                true);
    }

    static PermissionCheck folder(Patient patient) {
        return new PermissionCheck(
                patient,
                "folder",
                "/api/2.0/workspace/get-status",
                each -> Map.of("path", "/Workspace/Users/" + each.workspace().userName()),
                "The user's own folder is there. Whether another one may be written shows only in `deploy`.",
                "`deploy` needs a folder; name one that this user may write to.",
                false);
    }

    static PermissionCheck secrets(Patient patient) {
        return new PermissionCheck(
                patient,
                "secrets",
                "/api/2.0/secrets/scopes/list",
                each -> Map.of(),
                "Scopes can be listed. Whether one may be created shows only in `deploy`.",
                "`deploy` needs them where pipelines use secrets.",
                false);
    }

    static PermissionCheck unityCatalog(Patient patient) {
        return new PermissionCheck(
                patient,
                "Unity Catalog",
                "/api/2.1/unity-catalog/catalogs",
                each -> Map.of("max_results", "1"),
                "Catalogs can be listed. Whether schemas may be created there shows only when jobs run.",
                "Converted notebooks write to tables in a catalog.",
                false);
    }

    static PermissionCheck users(Patient patient) {
        return new PermissionCheck(
                patient,
                "users",
                "/api/2.0/preview/scim/v2/Users",
                each -> Map.of("count", "1", "attributes", "userName"),
                "Can be listed.",
                "Only `jobs audit` needs them, to find jobs whose owners have left.",
                false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isBasis() {
        return false;
    }

    @Override
    public Result run() {
        try {
            patient.workspace().get(path, query.apply(patient));
            return Result.ok(Concern.ACCESS, found);
        } catch (WorkspaceException e) {
            Result failure = Result.of(e);
            return essential
                    ? Result.failure(failure.concern(), failure.finding(), need)
                    : Result.warning(failure.concern(), failure.finding(), need);
        }
    }
}
