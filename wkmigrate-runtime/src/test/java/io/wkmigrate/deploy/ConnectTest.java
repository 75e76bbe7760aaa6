package io.wkmigrate.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.BasicCredentialsProvider;
import com.databricks.sdk.core.DatabricksConfig;
import io.wkmigrate.fake.workspace.TestConnections;
import io.wkmigrate.workspace.TestOptions;
import io.wkmigrate.workspace.WorkspaceException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a program gets a store. */
class ConnectTest {

    private static final Path SOURCE = Path.of("src/main/java/io/wkmigrate/deploy/WorkspaceDefinitionStore.java");

    private static final String PROGRAM = """
            import io.wkmigrate.convert.PipelineConversion;
            import io.wkmigrate.deploy.StoreOptions;
            import io.wkmigrate.deploy.WorkspaceDefinitionStore;
            import io.wkmigrate.load.Factory;
            import io.wkmigrate.load.Sources;
            import io.wkmigrate.store.workspace.apply.Outcome;
            import io.wkmigrate.store.workspace.plan.Plan;
            import io.wkmigrate.store.workspace.plan.Step.Action;
            import io.wkmigrate.workspace.WorkspaceOptions;
            import java.nio.file.Path;
            import java.util.List;

            class Example {
                public static void main(String[] args) throws Exception {
                    %s
                }
            }
            """;

    private final TestStore test = new TestStore();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        test.close();
    }

    @Test
    void aUserNameAndPasswordAreEnough() {
        DatabricksConfig config = new DatabricksConfig()
                .setHost(test.fake.url())
                .setUsername(test.fake.userName())
                .setPassword(test.fake.password())
                .setCredentialsProvider(new BasicCredentialsProvider());

        assertThat(WorkspaceDefinitionStore.connect(config, TestOptions.hasty(), test.options())
                        .list(AssetKind.JOB))
                .isEmpty();
    }

    @Test
    void whoeverIsNotKnownGetsAnExceptionWithoutTheToken() {
        DatabricksConfig config = TestConnections.config(test.fake).setToken("wrong-canary");

        assertThatThrownBy(() -> WorkspaceDefinitionStore.connect(config, TestOptions.hasty(), test.options())
                        .list(AssetKind.JOB))
                .isInstanceOfSatisfying(
                        WorkspaceException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.AUTHENTICATION))
                .hasMessageNotContaining("wrong-canary");
    }

    @Test
    void theExampleOfTheDocumentationCompiles() throws IOException {
        String text = Files.readString(SOURCE);
        int start = text.indexOf("<pre>{@code") + "<pre>{@code".length();
        String example = text.substring(start, text.indexOf("}</pre>", start)).replaceAll("(?m)^ \\* ?", "");
        Path program = Files.writeString(folder.resolve("Example.java"), PROGRAM.formatted(example));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        Iterable<? extends JavaFileObject> sources =
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(program);

        boolean compiled =
                compiler.getTask(complaints, null, null, options, null, sources).call();

        assertThat(compiled).as(complaints.toString()).isTrue();
        assertThat(example).contains("store.toPipeline(");
    }
}
