package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.workspace.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    private final FakeWorkspace fake = FakeWorkspace.start();

    @TempDir
    private Path home;

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void endsWellWhenAllIsWell() {
        JavaProcess.Result result = doctor(signedIn());

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("OK    sign-in        As " + fake.userName())
                .doesNotContain("FAIL");
        assertThat(result.err()).isEmpty();
        assertThat(result.both()).doesNotContain(fake.token());
    }

    @Test
    void saysTheSameToPrograms() throws IOException {
        JavaProcess.Result result = doctor(Map.of(), "-o", "json");

        JsonNode tree = new ObjectMapper().readTree(result.out());
        assertThat(result.exit()).isEqualTo(2);
        assertThat(tree.path("status").asText()).isEqualTo("fail");
        assertThat(tree.path("checks").get(1).path("check").asText()).isEqualTo("configuration");
        assertThat(tree.path("checks").get(1).path("remedy").asText()).contains("DATABRICKS_HOST");
    }

    @Test
    void saysInOneLineWhatCouldNotBeLookedAt() {
        assertThat(doctor(Map.of()).out())
                .contains("FAIL  configuration", "What to do: ", "Not looked at until that works: address, proxy");
    }

    @Test
    void theExitCodeSaysWhoseBusinessItIs() {
        Map<String, String> closed = Map.of("DATABRICKS_HOST", "http://127.0.0.1:1", "DATABRICKS_TOKEN", "t");
        fake.revokeCredentials();

        assertThat(doctor(closed).exit()).isEqualTo(1);
        assertThat(doctor(signedIn()).exit()).isEqualTo(6);
        assertThat(doctor(signedIn(), "--host", "http://192.0.2.1").exit()).isEqualTo(2);
    }

    private Map<String, String> signedIn() {
        return Map.of("DATABRICKS_HOST", fake.url(), "DATABRICKS_TOKEN", fake.token());
    }

    private JavaProcess.Result doctor(Map<String, String> environment, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "doctor";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return JavaProcess.run(Main.class, home, environment, List.of(), all);
    }
}
