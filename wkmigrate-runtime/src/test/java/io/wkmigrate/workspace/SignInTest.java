package io.wkmigrate.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.http.Request;
import com.databricks.sdk.core.http.Response;
import io.wkmigrate.fake.workspace.Call;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.Fault;
import io.wkmigrate.workspace.SmallServer.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    private final FakeWorkspace fake = FakeWorkspace.start();

    @TempDir
    private Path home;

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void withAToken() {
        assertSignedIn(environment("DATABRICKS_TOKEN", fake.token()), fake.userName());
    }

    @Test
    void withAUserAndAPassword() {
        assertSignedIn(
                environment("DATABRICKS_USERNAME", fake.userName(), "DATABRICKS_PASSWORD", fake.password()),
                fake.userName());
    }

    @Test
    void withAServicePrincipalOfDatabricks() {
        assertSignedIn(
                environment("DATABRICKS_CLIENT_ID", fake.clientId(), "DATABRICKS_CLIENT_SECRET", fake.clientSecret()),
                fake.clientId());
        assertThat(fake.calls("POST", "/oidc/v1/token")).hasSize(1);
    }

    @Test
    void withAProfile() throws IOException {
        Path profiles = home.resolve("profiles.cfg");
        Files.writeString(
                profiles,
                "[DEFAULT]\nhost = https://default.invalid\ntoken = no\n[dev]\nhost = " + fake.url()
                        + "/?o=12\ntoken = " + fake.token() + "\n");

        JavaProcess.Result result = signIn(Map.of("DATABRICKS_CONFIG_FILE", profiles.toString()), "dev");

        assertThat(result.both()).isEqualTo(fake.url() + " " + fake.userName() + "\n");
    }

    @Test
    void withTheDefaultProfileOfTheHomeFolder() throws IOException {
        Files.writeString(home.resolve(".databrickscfg"), "[DEFAULT]\nhost=" + fake.url() + "\ntoken=" + fake.token());

        assertThat(signIn(Map.of()).both()).isEqualTo(fake.url() + " " + fake.userName() + "\n");
    }

    @Test
    void asWhoeverIsSignedInToTheAzureCli() throws IOException {
        Path az = Files.writeString(
                home.resolve("az"),
                "#!/bin/sh\necho '{\"accessToken\": \"" + fake.token()
                        + "\", \"tokenType\": \"Bearer\", \"expiresOn\": \"2999-01-01 00:00:00.000000\"}'\n");
        Files.setPosixFilePermissions(az, PosixFilePermissions.fromString("rwx------"));

        assertSignedIn(
                environment(
                        "PATH",
                        home + ":/usr/bin:/bin",
                        "DATABRICKS_AZURE_RESOURCE_ID",
                        "/subscriptions/s/x",
                        "ARM_ENVIRONMENT",
                        "PUBLIC"),
                fake.userName());
    }

    @Test
    void asWhoeverIsSignedInToTheDatabricksCli() throws IOException {
        // The SDK takes a program below a megabyte for the old one in Python, and looks further.
        String padding = "#".repeat(1024 * 1024);
        Path cli = Files.writeString(
                home.resolve("databricks"),
                "#!/bin/sh\necho '{\"access_token\": \"" + fake.token()
                        + "\", \"token_type\": \"Bearer\", \"expiry\": \"2999-01-01T00:00:00Z\"}'\nexit\n" + padding);
        Files.setPosixFilePermissions(cli, PosixFilePermissions.fromString("rwx------"));

        assertSignedIn(environment("PATH", home + ":/usr/bin:/bin"), fake.userName());
    }

    @Test
    void withATokenOfAnotherIdentityProviderInTheEnvironmentOrInAFile() throws IOException {
        try (SmallServer server = SmallServer.start(SignInTest::federated)) {
            Path file = Files.writeString(home.resolve("id-token"), "from-a-file");
            Map<String, String> host = Map.of("DATABRICKS_HOST", server.url(), "DATABRICKS_CLIENT_ID", "principal");

            JavaProcess.Result fromFile =
                    signIn(with(host, "DATABRICKS_OIDC_TOKEN_FILEPATH", file.toString()), "", "file-oidc");
            JavaProcess.Result fromEnvironment =
                    signIn(with(host, "DATABRICKS_OIDC_TOKEN", "from-the-environment"), "", "env-oidc");

            assertThat(fromFile.both()).isEqualTo(server.url() + " exchanged from-a-file\n");
            assertThat(fromEnvironment.both()).isEqualTo(server.url() + " exchanged from-the-environment\n");
        }
    }

    @Test
    void asAServicePrincipalOfAzure() {
        List<String> asked = new ArrayList<>();
        Workspace workspace =
                Workspace.connect(azure().setHttpClient(request -> entra(request, asked)), TestOptions.hasty());

        assertThat(workspace.userName()).isEqualTo("Bearer entra for 2ff814a6-3304-4ab8-85cb-cd0e6f879c1d");
        assertThat(asked)
                .filteredOn(each -> each.startsWith("POST"))
                .allMatch(each -> each.equals("POST https://login.microsoftonline.com/tenant/oauth2/token"))
                .isNotEmpty();
    }

    @Test
    void anAzureServicePrincipalIsOfNoUseElsewhere() {
        DatabricksConfig config = azure().setHost(fake.url());

        WorkspaceException failure = failureOf(config);

        assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.AUTHENTICATION);
        assertThat(failure).hasMessageContaining("Nobody is signed in").hasMessageNotContaining("azure-secret");
    }

    @Test
    void nothingSetUpSaysWhatToSet() {
        assertThat(signIn(Map.of()).out())
                .startsWith("ADDRESS No workspace is given.")
                .contains("DATABRICKS_HOST");
        assertThat(signIn(Map.of("DATABRICKS_HOST", fake.url())).out())
                .startsWith(
                        "AUTHENTICATION Nobody is signed in to " + fake.url() + ": nothing to sign in with is set up")
                .contains("DATABRICKS_TOKEN");
    }

    @Test
    void severalWaysAtOnceHaveToBeChosenFrom() {
        Map<String, String> both =
                with(environment("DATABRICKS_TOKEN", fake.token()), "DATABRICKS_USERNAME", fake.userName());
        Map<String, String> whole = with(both, "DATABRICKS_PASSWORD", fake.password());

        assertThat(signIn(whole).out()).contains("basic and pat", "--auth-type");
        assertThat(signIn(whole, "", "basic").out()).endsWith(" " + fake.userName() + "\n");
    }

    @Test
    void aTokenInThePlaceOfTheHostIsNeitherLookedUpNorRepeated() {
        JavaProcess.Result result =
                signIn(Map.of("DATABRICKS_HOST", "dapi0123456789abcdef", "DATABRICKS_TOKEN", fake.token()));

        assertThat(result.out()).startsWith("ADDRESS ").contains("DATABRICKS_HOST");
        assertThat(result.both()).doesNotContain("0123456789");
        assertThat(signIn(Map.of("DATABRICKS_HOST", "dapi0123456789abcdef"), "no-such-profile")
                        .both())
                .doesNotContain("0123456789");
    }

    @Test
    void aWayToSignInThatThereIsNotIsNamedWithThoseThatThereAre() {
        JavaProcess.Result result = signIn(environment("DATABRICKS_TOKEN", fake.token()), "", "pta");

        assertThat(result.out())
                .startsWith("ADDRESS ")
                .contains("\"pta\"", "pat, ", "oauth-m2m", "azure-cli", "databricks-cli");
        assertThat(fake.calls()).noneMatch(each -> each.path().contains("/api/"));
        assertThat(signIn(Map.of("DATABRICKS_HOST", "http://127.0.0.1:1", "DATABRICKS_AUTH_TYPE", "pta"))
                        .out())
                .startsWith("ADDRESS ")
                .contains("\"pta\"");
    }

    @Test
    void aMissingProfileIsNamed() throws IOException {
        Path profiles = Files.writeString(home.resolve("profiles.cfg"), "[dev]\nhost = " + fake.url() + "\n");

        assertThat(signIn(Map.of("DATABRICKS_CONFIG_FILE", profiles.toString()), "prod")
                        .out())
                .startsWith("ADDRESS ")
                .contains("[prod]", profiles.toString());
    }

    @Test
    void theTokenOfAProfileIsNotSentToAnotherHost() throws IOException {
        Path profiles = Files.writeString(
                home.resolve("profiles.cfg"), "[dev]\nhost = https://dev.invalid\ntoken = " + fake.token() + "\n");

        JavaProcess.Result result =
                signIn(Map.of("DATABRICKS_CONFIG_FILE", profiles.toString()), "dev", "", fake.url());

        assertThat(result.out()).startsWith("ADDRESS ").contains("belong to https://dev.invalid", "[dev]");
        assertThat(fake.calls()).isEmpty();
    }

    @Test
    void theTokenOfTheEnvironmentIsNotSentToAnotherHost() {
        JavaProcess.Result result = signIn(
                Map.of("DATABRICKS_HOST", "https://dev.invalid", "DATABRICKS_TOKEN", fake.token()), "", "", fake.url());

        assertThat(result.out()).startsWith("ADDRESS ").contains("belong to https://dev.invalid (DATABRICKS_HOST)");
        assertThat(fake.calls()).isEmpty();
    }

    @Test
    void aHostThatIsGivenTwiceAlikeIsNoContradiction() {
        assertThat(signIn(environment("DATABRICKS_TOKEN", fake.token()), "", "", fake.url() + "/")
                        .exit())
                .isZero();
    }

    @Test
    void aWrongTokenIsRefusedAtTheFirstCall() {
        JavaProcess.Result result = signIn(environment("DATABRICKS_TOKEN", "dapi00000000000000000000000000000000"));

        assertThat(result.out()).startsWith("AUTHENTICATION GET /api/2.2/jobs/list on " + fake.url());
    }

    @Test
    void aWrongSecretOfAServicePrincipalIsRefusedWithoutShowingIt() {
        JavaProcess.Result result = signIn(
                environment("DATABRICKS_CLIENT_ID", fake.clientId(), "DATABRICKS_CLIENT_SECRET", "not-this-secret"));

        assertThat(result.out()).startsWith("AUTHENTICATION Nobody is signed in");
        assertThat(result.both()).doesNotContain("not-this-secret");
    }

    @Test
    void anotherMachineIsNeverCalledWithoutEncryption() {
        for (String host : List.of("http://192.0.2.1:8080", "http://adb-1.2.azuredatabricks.net")) {
            JavaProcess.Result result = signIn(Map.of("DATABRICKS_HOST", host, "DATABRICKS_TOKEN", "t"));

            assertThat(result.out()).startsWith("ADDRESS ").contains("not encrypted");
        }
    }

    @Test
    void signingInNeverGoesToAnUnencryptedAddressOfAnotherMachine() {
        Function<SmallServer.Question, Reply> elsewhere = question -> Reply.json(
                "{\"oidc_endpoint\": \"http://192.0.2.1/oidc\", \"token_endpoint\": \"http://192.0.2.1/token\"}");
        try (SmallServer server = SmallServer.start(elsewhere)) {
            WorkspaceException failure = failureOf(new DatabricksConfig()
                    .setHost(server.url())
                    .setClientId("id")
                    .setClientSecret("secret"));

            assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.ADDRESS);
            assertThat(failure).hasMessageContaining("http://192.0.2.1").hasMessageContaining("not encrypted");
        }
    }

    @Test
    void nobodyIsFollowedToAnotherAddress() {
        try (SmallServer other = SmallServer.start(question -> Reply.json("{}"));
                SmallServer server =
                        SmallServer.start(question -> Reply.sentTo(other.url().replace("127.0.0.1", "localhost")))) {
            Workspace workspace = Workspace.connect(
                    new DatabricksConfig().setHost(server.url()).setToken("t"), TestOptions.hasty());

            WorkspaceException failure =
                    catchThrowableOfType(WorkspaceException.class, () -> workspace.get("/api/2.2/jobs/list", Map.of()));

            assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.ADDRESS);
            assertThat(failure).hasMessageContaining("sent on to localhost");
            assertThat(other.questions()).isEmpty();
        }
    }

    @Test
    void aClosedPortIsKnownAtOnce() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        Instant start = Instant.now();

        WorkspaceException failure = failureOf(
                new DatabricksConfig().setHost("http://127.0.0.1:" + port).setToken("t"));

        assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("the connection is refused");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void theSdkDoesNotStartOverWhereSigningInFails() {
        fake.faults().from(1, "POST", "/oidc/v1/token", Fault.status(503, "TEMPORARILY_UNAVAILABLE"));

        failureOf(new DatabricksConfig()
                .setHost(fake.url())
                .setClientId(fake.clientId())
                .setClientSecret(fake.clientSecret()));

        assertThat(fake.calls("POST", "/oidc/v1/token")).hasSize(RetryPolicy.MAX_ATTEMPTS);
    }

    @Test
    void nothingIsWrittenWhenSigningIn() {
        Workspace.connect(new DatabricksConfig().setHost(fake.url()).setToken(fake.token()), TestOptions.hasty());

        assertThat(fake.calls()).extracting(Call::method).containsOnly("GET");
    }

    private void assertSignedIn(Map<String, String> environment, String user) {
        JavaProcess.Result result = signIn(environment);

        assertThat(result.both()).isEqualTo(fake.url() + " " + user + "\n");
        assertThat(result.exit()).isZero();
    }

    private JavaProcess.Result signIn(Map<String, String> environment, String... arguments) {
        return JavaProcess.run(SignInProcess.class, home, environment, List.of(), arguments);
    }

    private Map<String, String> environment(String... pairs) {
        Map<String, String> environment = Map.of("DATABRICKS_HOST", fake.url());
        for (int i = 0; i < pairs.length; i += 2) {
            environment = with(environment, pairs[i], pairs[i + 1]);
        }
        return environment;
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    private static WorkspaceException failureOf(DatabricksConfig config) {
        return catchThrowableOfType(WorkspaceException.class, () -> Workspace.connect(config, TestOptions.hasty()));
    }

    private static DatabricksConfig azure() {
        return new DatabricksConfig()
                .setHost("https://adb-1.2.azuredatabricks.net")
                .setAzureTenantId("tenant")
                .setAzureClientId("client")
                .setAzureClientSecret("azure-secret");
    }

    /**
     * Microsoft Entra and a workspace in one; each token says what it is for, and the user is called like his token.
     */
    private static Response entra(Request request, List<String> asked) {
        asked.add(request.getMethod() + " " + request.getUrl());
        String body = "{}";
        if (request.getUrl().endsWith("/token")) {
            assertThat(request.getBodyString()).contains("client_id=client", "client_secret=azure-secret");
            String resource = request.getBodyString().replaceFirst(".*resource=([^&]*).*", "$1");
            body = "{\"access_token\": \"entra for " + resource
                    + "\", \"token_type\": \"Bearer\", \"expires_in\": 3600}";
        } else if (request.getUrl().endsWith("/Me")) {
            assertThat(request.getHeaders().get("X-Databricks-Azure-SP-Management-Token"))
                    .contains("management");
            body = "{\"userName\": \"" + request.getHeaders().get("Authorization") + "\"}";
        }
        return new Response(request, 200, "OK", Map.of(), body);
    }

    /** Exchanges tokens of others for its own. */
    private static Reply federated(SmallServer.Question question) {
        String url = "http://" + question.header("Host");
        if (question.line().startsWith("POST /oidc/v1/token")) {
            String token = question.body().replaceFirst(".*subject_token=([^&]*).*", "$1");
            return Reply.json(
                    "{\"access_token\": \"exchanged " + token + "\", \"token_type\": \"Bearer\", \"expires_in\": 900}");
        } else if (question.line().endsWith("oauth-authorization-server")) {
            return Reply.json("{\"token_endpoint\": \"" + url + "/oidc/v1/token\"}");
        } else if (question.line().endsWith("/Me")) {
            return Reply.json(
                    "{\"userName\": \"" + question.header("Authorization").substring(7) + "\"}");
        }
        return Reply.json("{}");
    }
}
