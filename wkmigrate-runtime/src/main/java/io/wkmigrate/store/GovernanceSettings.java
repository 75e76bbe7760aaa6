package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.job.JobGovernance;
import io.wkmigrate.api.job.JobGovernance.Notifications;
import io.wkmigrate.api.job.JobGovernance.Permission;
import io.wkmigrate.api.job.JobGovernance.Principal;
import java.util.Locale;

/** Who is behind a job, as the JSON of its settings in the form that bundles have. */
public final class GovernanceSettings {

    /** What bundles say beside the settings of a job; the Jobs API does not know it. */
    public static final String PERMISSIONS = "permissions";

    private GovernanceSettings() {}

    static void add(JobGovernance governance, Settings settings) {
        governance.runAs().ifPresent(each -> settings.node("run_as", principal(each)));
        Notifications told = governance.notifications();
        settings.node(
                        "email_notifications",
                        Settings.start()
                                .texts("on_start", told.onStart())
                                .texts("on_success", told.onSuccess())
                                .texts("on_failure", told.onFailure())
                                .json())
                .nodes(
                        PERMISSIONS,
                        governance.permissions().stream()
                                .map(GovernanceSettings::permission)
                                .toList());
    }

    private static ObjectNode principal(Principal principal) {
        return Settings.single(member(principal), principal.name());
    }

    private static ObjectNode permission(Permission permission) {
        Principal principal = permission.principal();
        return Settings.start()
                .text("level", permission.level().name())
                .text(member(principal), principal.name())
                .json();
    }

    /** {@code user_name}, {@code service_principal_name} or {@code group_name}. */
    private static String member(Principal principal) {
        return principal.kind().name().toLowerCase(Locale.ROOT) + "_name";
    }
}
