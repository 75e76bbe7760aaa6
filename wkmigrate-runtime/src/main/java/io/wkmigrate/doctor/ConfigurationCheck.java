package io.wkmigrate.doctor;

import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.workspace.WorkspaceException;
import io.wkmigrate.workspace.WorkspaceSetup;
import io.wkmigrate.workspace.WorkspaceSetup.Setting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a workspace and a way to sign in are set up at all, and where; never what the secrets are. */
final class ConfigurationCheck implements Check {

    private static final String FIRST_STEPS =
            "Set DATABRICKS_HOST to the address of the workspace as the browser shows it, and sign in with one of:"
                    + " DATABRICKS_TOKEN (a personal access token); `az login` (on Azure); ARM_CLIENT_ID,"
                    + " ARM_CLIENT_SECRET and ARM_TENANT_ID (a service principal on Azure); DATABRICKS_CLIENT_ID and"
                    + " DATABRICKS_CLIENT_SECRET; or `databricks auth login` and --profile NAME.";

    private static final String CORRECT =
            "Correct it where it is set; or give --profile NAME, --host URL or --auth-type KIND, which go before what"
                    + " is set. `databricks auth login --profile NAME` adds a profile.";

    /** Whoever is not the owner. */
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private static final List<String> PROGRAMS = List.of("az", "databricks");

    /** The ways to sign in that are settings, not programs. */
    private static final Set<String> SETTABLE =
            Set.of("pat", "basic", "oauth-m2m", "env-oidc", "file-oidc", "azure-client-secret", "azure-msi");

    private final Patient patient;

    ConfigurationCheck(Patient patient) {
        this.patient = patient;
    }

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public Result run() {
        try {
            return judged(patient.setup());
        } catch (WorkspaceException contradiction) {
            return Result.failure(
                    Concern.CONFIGURATION, Result.of(contradiction).finding(), CORRECT);
        }
    }

    private Result judged(WorkspaceSetup setup) {
        Optional<String> unset = setup.chosen().filter(SETTABLE::contains).filter(each -> !isSet(each, setup));
        if (setup.host().isEmpty()) {
            return Result.failure(
                    Concern.CONFIGURATION,
                    setup.azureResource()
                            ? "Only the resource id of the workspace is set; its address is needed here."
                            : "No workspace is set up, neither with --host nor in DATABRICKS_HOST nor in "
                                    + setup.profiles()
                                    + (Files.exists(setup.profiles()) ? "." : ", which does not exist."),
                    FIRST_STEPS);
        } else if (unset.isPresent()) {
            return Result.failure(
                    Concern.CONFIGURATION,
                    where(setup) + " Only " + unset.get() + " may be used to sign in, but it is not set up.",
                    FIRST_STEPS);
        }
        String ways = ways(setup);
        if (ways.isEmpty()) {
            return Result.failure(
                    Concern.CONFIGURATION, where(setup) + " Nothing to sign in with is set up.", FIRST_STEPS);
        }
        String found = where(setup) + " Sign-in: " + ways + ".";
        return isReadableByOthers(setup.profiles())
                ? Result.warning(
                        Concern.CONFIGURATION,
                        found + " Others can read " + setup.profiles() + ", where tokens are.",
                        "chmod 600 " + setup.profiles())
                : Result.ok(Concern.CONFIGURATION, found);
    }

    private static boolean isSet(String way, WorkspaceSetup setup) {
        return setup.signIns().stream().anyMatch(each -> each.value().equals(way));
    }

    private static String where(WorkspaceSetup setup) {
        return "Address from " + setup.host().map(Setting::source).orElse("") + ".";
    }

    private String ways(WorkspaceSetup setup) {
        String set = setup.signIns().stream()
                .map(each -> each.value() + " (" + each.source() + ")")
                .collect(Collectors.joining(", "));
        String chosen = setup.chosen()
                .map(each -> "only " + each + (set.isEmpty() ? "" : "; set up: "))
                .orElse("");
        if (!set.isEmpty() || !chosen.isEmpty()) {
            return chosen + set;
        }
        return PROGRAMS.stream()
                .filter(this::isOnPath)
                .map(each -> "whoever is signed in to `" + each + "`")
                .collect(Collectors.joining(", "));
    }

    private boolean isOnPath(String program) {
        String path = patient.surroundings().environment().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(each -> new File(each, program).canExecute()
                        || new File(each, program + ".cmd").canExecute()
                        || new File(each, program + ".exe").canExecute());
    }

    /** On Windows the home folder is private as it is. */
    private static boolean isReadableByOthers(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
