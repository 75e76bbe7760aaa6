package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.store.Samples;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.desired.DeploymentOptionException;
import io.wkmigrate.store.workspace.desired.DeploymentOptions;
import io.wkmigrate.store.workspace.desired.Deployments;
import io.wkmigrate.store.workspace.desired.MissingVariablesException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class DeploymentArgumentsTest {

    @TempDir
    Path folder;

    @Command(name = "deploy")
    private static final class Deploy {

        @Mixin
        private final DeploymentArguments arguments = new DeploymentArguments();
    }

    @Test
    void withoutOptionsTheFactoryNamesTheDeployment() throws IOException {
        DeploymentOptions options = options(Map.of());

        assertThat(options.bundle().bundleName()).isEqualTo("contoso");
        assertThat(options.root().path()).isEqualTo("/Workspace/Users/ada@contoso.example/.wkmigrate/contoso");
        assertThat(options.clusterId()).isEmpty();
    }

    @Test
    void aRootThatIsGivenNeedsNoUser() throws IOException {
        DeploymentArguments arguments = parsed("--root", "/Workspace/Shared/sales", "--name", "sales_2");

        DeploymentOptions options = arguments.options(
                Samples.complete(),
                "contoso",
                () -> {
                    throw new AssertionError("nobody has to be asked");
                },
                Map.of());

        assertThat(options.root().path()).isEqualTo("/Workspace/Shared/sales");
        assertThat(options.bundle().bundleName()).isEqualTo("sales_2");
    }

    @Test
    void variablesComeFromOptionsAndTheEnvironment() throws IOException {
        Map<String, String> environment = Map.of("BUNDLE_VAR_landing", "/from/environment", "BUNDLE_VAR_catalog", "x");
        DeploymentOptions options = parsed("--catalog", "prod")
                .options(Samples.withPipeline(), "contoso", () -> "ada@contoso.example", environment);

        Deployment deployment = Deployments.of(Samples.withPipeline(), options);

        assertThat(deployment.pipelines().get(0).settings().path("catalog").asText())
                .isEqualTo("prod");
        assertThat(deployment
                        .pipelines()
                        .get(0)
                        .settings()
                        .at("/configuration/landing")
                        .asText())
                .isEqualTo("/from/environment");
    }

    @Test
    void aValueMayHoldWhatSeparatesNamesFromValues() throws IOException {
        DeploymentOptions options = options(Map.of(), "--var", "warehouse_id=a=b", "--var", "node_type=");

        assertThat(options.variables().given())
                .containsOnly(Map.entry("warehouse_id", "a=b"), Map.entry("node_type", ""));
    }

    @Test
    void aVariableWithoutAValueIsAnInputThatIsNeeded() throws IOException {
        DeploymentOptions options = options(Map.of());

        assertThatThrownBy(() -> Deployments.of(Samples.complete(), options))
                .isInstanceOf(MissingVariablesException.class)
                .satisfies(failure -> {
                    assertThat(FailureText.of(failure)).contains("warehouse_id", "The SQL warehouse", "--var");
                    assertThat(report(failure)).isEqualTo(ExitCode.INPUT_NEEDED);
                });
    }

    @Test
    void anOptionThatDoesNotFitIsAFaultOfTheCommandLine() throws IOException {
        DeploymentOptions options = options(Map.of(), "--var", "warehouse=x");

        assertThatThrownBy(() -> Deployments.of(Samples.complete(), options))
                .isInstanceOf(DeploymentOptionException.class)
                .satisfies(failure -> {
                    assertThat(FailureText.of(failure)).contains("\"warehouse\"");
                    assertThat(report(failure)).isEqualTo(ExitCode.USAGE);
                });
        assertThatThrownBy(() -> options(Map.of(), "--name", "a b"))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void sourcesOfSecretsAreReadFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("secrets.txt"), "sales/password = env:SALES_PASSWORD\n");

        DeploymentOptions options = options(Map.of("SALES_PASSWORD", "CANARY"), "--secrets", file.toString());

        assertThat(options.secrets().values()).hasSize(1);
        assertThat(options.toString()).doesNotContain("CANARY");
        assertThatThrownBy(() -> options(Map.of("SALES_PASSWORD", ""), "--secrets", file.toString()))
                .isInstanceOf(DeploymentOptionException.class)
                .hasMessageContaining(file + ", line 1");
    }

    @Test
    void aFileOfSecretsThatIsNoTextIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("secrets.bin"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThatThrownBy(() -> options(Map.of(), "--secrets", file.toString()))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("UTF-8");
    }

    @Test
    void theOptionsCanBeTypedAgain() {
        String[] typed = {
            "--name",
            "s",
            "--root",
            "/Workspace/Shared/s",
            "--var",
            "a=b c",
            "--catalog",
            "c",
            "--schema",
            "d",
            "--cluster-id",
            "1-2-x",
            "--secret-scope",
            "team",
            "--secrets",
            "f.txt"
        };

        assertThat(parsed(typed).words())
                .isEqualTo(" " + String.join(" ", List.of(typed)).replace("a=b c", "'a=b c'"));
    }

    private static DeploymentOptions options(Map<String, String> environment, String... words) throws IOException {
        Workflow workflow = Samples.complete();
        return parsed(words).options(workflow, workflow.factory(), () -> "ada@contoso.example", environment);
    }

    private static DeploymentArguments parsed(String... words) {
        Deploy deploy = new Deploy();
        new CommandLine(deploy).parseArgs(words);
        return deploy.arguments;
    }

    private static ExitCode report(Throwable failure) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new ExecutionErrors(Session.on(new Terminal(nowhere, nowhere, Map.of(), false))).report(failure);
    }
}
