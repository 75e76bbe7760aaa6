package io.wkmigrate.cli;

import io.wkmigrate.doctor.Examination;
import io.wkmigrate.doctor.ExaminationText;
import io.wkmigrate.doctor.Patient;
import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.doctor.WorkspaceChecks;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wkmigrate doctor}: what stands between this program and a workspace; nothing is written. */
@Command(
        name = "doctor",
        description = "Looks at configuration, network, certificates, sign-in and permissions of a workspace, and says"
                + " what to do. Reads only. Exits with 2, 1 or 6 when the first failure is about the configuration, the"
                + " network or the access.")
final class DoctorCommand implements Callable<Integer> {

    /** Who asks what is wrong does not want to wait for it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final Session session;

    @Mixin
    private final WorkspaceAccess access = new WorkspaceAccess();

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Patient patient = new Patient(Patient.Surroundings.of(access.options(TIMEOUT)));
        Examination examination = Examination.of(WorkspaceChecks.of(patient));
        session.print(ExaminationText.of(examination), json -> ExaminationText.write(json, examination));
        return examination
                .firstFailure()
                .map(DoctorCommand::exitCode)
                .orElse(ExitCode.DONE)
                .number();
    }

    private static ExitCode exitCode(Concern concern) {
        return switch (concern) {
            case CONFIGURATION -> ExitCode.USAGE;
            case NETWORK -> ExitCode.FAILED;
            case ACCESS -> ExitCode.ACCESS;
        };
    }
}
