package io.wkmigrate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.core.DatabricksConfig;
import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.doctor.Result.Status;
import io.wkmigrate.workspace.WorkspaceOptions;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Examinations with made-up surroundings: names that are known here, a clock that stands. */
final class Examinations {

    private static final NameService NAMES = name -> {
        if (name.endsWith(".invalid")) {
            throw new UnknownHostException(name);
        }
        return List.of("192.0.2.1");
    };

    private Examinations() {}

    static Examination examine(DatabricksConfig config) {
        return examine(surroundings(config, Optional.empty(), Map.of(), Instant.now()));
    }

    static Examination examine(Patient.Surroundings surroundings) {
        return Examination.of(WorkspaceChecks.of(new Patient(surroundings)));
    }

    static Patient.Surroundings surroundings(
            DatabricksConfig config, Optional<Path> certificates, Map<String, String> environment, Instant now) {
        WorkspaceOptions options = new WorkspaceOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(1),
                duration -> {},
                certificates);
        return new Patient.Surroundings(
                options, config::clone, environment, new Properties(), NAMES, InstantSource.fixed(now));
    }

    static void assertFails(Examination examination, String check, Concern concern, String finding) {
        Result result = result(examination, check);
        assertThat(result.status()).as(examination.toString()).isEqualTo(Status.FAIL);
        assertThat(result.concern()).isEqualTo(concern);
        assertThat(result.finding()).contains(finding);
        assertThat(examination.firstFailure()).contains(concern);
    }

    static Result result(Examination examination, String check) {
        return examination.entries().stream()
                .filter(each -> each.check().equals(check))
                .findFirst()
                .orElseThrow()
                .result();
    }
}
