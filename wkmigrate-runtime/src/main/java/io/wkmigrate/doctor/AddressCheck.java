package io.wkmigrate.doctor;

import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.workspace.WorkspaceHost;
import java.util.List;

/** Whether the address is one of a workspace, as far as its form tells. */
final class AddressCheck implements Check {

    private static final List<String> DOMAINS = List.of(
            ".azuredatabricks.net",
            ".databricks.azure.us",
            ".databricks.azure.cn",
            ".cloud.databricks.com",
            ".cloud.databricks.us",
            ".cloud.databricks.mil",
            ".gcp.databricks.com");

    private final Patient patient;

    AddressCheck(Patient patient) {
        this.patient = patient;
    }

    @Override
    public String name() {
        return "address";
    }

    @Override
    public Result run() {
        WorkspaceHost host = patient.host();
        boolean known = DOMAINS.stream().anyMatch(host.name()::endsWith) || !host.isEncrypted();
        return known
                ? Result.ok(Concern.CONFIGURATION, host.url())
                : Result.warning(
                        Concern.CONFIGURATION,
                        host.url() + " is not in a domain of Databricks.",
                        "Nothing, if your company reaches its workspace under a name of its own; else compare it with"
                                + " the address in the browser.");
    }
}
