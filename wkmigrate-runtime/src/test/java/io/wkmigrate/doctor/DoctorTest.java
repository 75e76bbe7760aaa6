package io.wkmigrate.doctor;

import static io.wkmigrate.doctor.Examinations.assertFails;
import static io.wkmigrate.doctor.Examinations.examine;
import static io.wkmigrate.doctor.Examinations.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.core.DatabricksConfig;
import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.doctor.Result.Status;
import io.wkmigrate.fake.workspace.Call;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.workspace.SmallServer;
import io.wkmigrate.workspace.SmallServer.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    private final FakeWorkspace fake = FakeWorkspace.start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void allIsWellAndNothingIsWritten() {
        Examination examination = examine(config());

        assertThat(examination.entries())
                .filteredOn(each -> !each.check().equals("users"))
                .allMatch(each -> each.result().status() == Status.OK, "OK");
        assertThat(result(examination, "sign-in").finding()).isEqualTo("As " + fake.userName() + ".");
        assertThat(fake.calls()).extracting(Call::method).containsOnly("GET");
        assertThat(examination.firstFailure()).isEmpty();
    }

    @Test
    void withoutAnyConfigurationItSaysWhatToDoFirst() {
        Examination examination = examine(new DatabricksConfig().setConfigFile(nowhere()));

        assertFails(examination, "configuration", Concern.CONFIGURATION, "No workspace is set up");
        assertThat(result(examination, "configuration").remedy())
                .contains("DATABRICKS_HOST", "DATABRICKS_TOKEN", "az login", "--profile");
        assertThat(result(examination, "sign-in").status()).isEqualTo(Status.SKIP);
    }

    @Test
    void withoutAWayToSignInItSaysSo() {
        assertFails(
                examine(new DatabricksConfig().setHost(fake.url()).setConfigFile(nowhere())),
                "configuration",
                Concern.CONFIGURATION,
                "Nothing to sign in with");
        assertFails(
                examine(config().setAuthType("basic")),
                "configuration",
                Concern.CONFIGURATION,
                "Only basic may be used");
    }

    @Test
    void itSaysWhereSettingsComeFromAndNotWhatTheSecretsAre() throws IOException {
        Path profiles = Files.writeString(
                folder.resolve("profiles"), "[dev]\nhost = " + fake.url() + "\ntoken = " + fake.token() + "\n");
        Files.setPosixFilePermissions(profiles, PosixFilePermissions.fromString("rw-r--r--"));

        Examination examination = examine(
                new DatabricksConfig().setConfigFile(profiles.toString()).setProfile("dev"));

        Result result = result(examination, "configuration");
        assertThat(result.status()).isEqualTo(Status.WARN);
        assertThat(result.finding())
                .contains("profile [dev] of " + profiles, "pat (profile [dev]", "Others can read")
                .doesNotContain(fake.token());
        assertThat(result.remedy()).isEqualTo("chmod 600 " + profiles);
        assertThat(result(examination, "sign-in").status()).isEqualTo(Status.OK);
    }

    @Test
    void aProfileThatIsNotThereIsNamed() throws IOException {
        Path profiles = Files.writeString(folder.resolve("profiles"), "[dev]\nhost = " + fake.url() + "\n");

        assertFails(
                examine(new DatabricksConfig()
                        .setConfigFile(profiles.toString())
                        .setProfile("prod")),
                "configuration",
                Concern.CONFIGURATION,
                "[prod]");
    }

    @Test
    void whatIsNoFileIsNotSaidToBeReadable() {
        Result result = result(examine(config().setConfigFile("/dev/null")), "configuration");

        assertThat(result.status()).isEqualTo(Status.OK);
    }

    @Test
    void whatCannotBeUsedComesWithWhatToDo() throws IOException {
        Path profiles = Files.writeString(folder.resolve("profiles"), "[dev]\nhost = " + fake.url() + "\n");
        DatabricksConfig missing =
                new DatabricksConfig().setConfigFile(profiles.toString()).setProfile("prod");

        assertThat(result(examine(missing), "configuration").remedy()).contains("--profile");
    }

    @Test
    void anUnknownWayToSignInIsAMatterOfConfiguration() {
        Examination examination = examine(config().setAuthType("pta"));

        assertFails(examination, "configuration", Concern.CONFIGURATION, "\"pta\"");
        assertThat(result(examination, "configuration").finding()).contains("oauth-m2m", "azure-cli");
    }

    @Test
    void noLineIsLongerThanATerminal() {
        String text = ExaminationText.of(examine(new DatabricksConfig().setConfigFile("/none")))
                + ExaminationText.of(examine(config()));

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(text).contains("What to do: Set DATABRICKS_HOST");
    }

    @Test
    void aTokenThatIsNotGoodIsSaidToBe() {
        for (Reply refusal : List.of(
                Reply.json(401, "{\"error_code\": \"401\", \"message\": \"Credential was not sent\"}"),
                Reply.json(403, "{\"error_code\": \"403\", \"message\": \"Invalid access token.\"}"),
                Reply.json(403, "{\"error_code\": \"403\", \"message\": \"The access token expired.\"}"))) {
            try (SmallServer server =
                    SmallServer.start(question -> question.line().contains("/api/") ? refusal : Reply.json("{}"))) {
                Examination examination = examine(config().setHost(server.url()));

                assertFails(examination, "sign-in", Concern.ACCESS, "Sign in again");
                assertThat(result(examination, "jobs").status()).isEqualTo(Status.SKIP);
            }
        }
    }

    @Test
    void eachPermissionIsLookedAtByItself() {
        fake.deny("GET", "/api/2.2/jobs/list");
        fake.deny("GET", "/api/2.0/secrets/scopes/list");

        Examination examination = examine(config());

        assertFails(examination, "jobs", Concern.ACCESS, "does not have permission");
        assertThat(result(examination, "secrets").status()).isEqualTo(Status.WARN);
        assertThat(result(examination, "folder").status()).isEqualTo(Status.OK);
        assertThat(result(examination, "Unity Catalog").status()).isEqualTo(Status.OK);
    }

    @Test
    void whatCannotBeKnownWithoutWritingIsSaid() {
        assertThat(ExaminationText.of(examine(config()))).contains("shows only");
    }

    @Test
    void secretsAreNowhereInTheText() {
        assertThat(ExaminationText.of(examine(config()))).doesNotContain(fake.token());
    }

    private DatabricksConfig config() {
        return new DatabricksConfig().setHost(fake.url()).setToken(fake.token());
    }

    private String nowhere() {
        return folder.resolve("no-profiles").toString();
    }
}
