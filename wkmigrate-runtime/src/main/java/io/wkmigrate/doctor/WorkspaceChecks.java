package io.wkmigrate.doctor;

import java.util.List;

/** What is looked at for a workspace, each check relying on those before it. */
public final class WorkspaceChecks {

    private WorkspaceChecks() {}

    /** All checks, in order. */
    public static List<Check> of(Patient patient) {
        return List.of(
                new JavaCheck(),
                new ConfigurationCheck(patient),
                new AddressCheck(patient),
                new ProxyCheck(patient),
                new NameCheck(patient),
                new ConnectionCheck(patient),
                new CertificateCheck(patient),
                new AnswerCheck(patient),
                new SignInCheck(patient),
                PermissionCheck.jobs(patient),
                PermissionCheck.folder(patient),
                PermissionCheck.secrets(patient),
                PermissionCheck.unityCatalog(patient),
                PermissionCheck.users(patient));
    }
}
