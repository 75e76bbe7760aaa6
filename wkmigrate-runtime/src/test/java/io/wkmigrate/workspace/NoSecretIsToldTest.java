package io.wkmigrate.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.workspace.SmallServer.Question;
import io.wkmigrate.workspace.SmallServer.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With every log at its loudest, and a service that repeats what it is told, nothing secret is printed anywhere. */
class NoSecretIsToldTest {

    private static final List<String> LOUD = List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
            "-Dorg.slf4j.internal.verbosity=DEBUG",
            "-Dorg.apache.commons.logging.simplelog.defaultlog=trace",
            "-Dorg.apache.commons.logging.simplelog.log.org.apache.http=DEBUG",
            "-Dorg.apache.commons.logging.simplelog.log.org.apache.http.wire=DEBUG",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.SimpleLog",
            "-Djdk.httpclient.HttpClient.log=all",
            "-Djdk.internal.httpclient.debug=true");

    private final String token = random();
    private final String password = random();
    private final String clientSecret = random();
    private final String issued = random();
    private final String value = random() + "\"ä " + random();
    private final String proxyPassword = random();

    @TempDir
    private Path home;

    @Test
    void whoSignsInWithAToken() throws IOException {
        assertSilent(Map.of("DATABRICKS_TOKEN", token), this::echo, token);
    }

    @Test
    void whoSignsInWithAPassword() throws IOException {
        String basic = Base64.getEncoder().encodeToString(("ada:" + password).getBytes(StandardCharsets.UTF_8));
        assertSilent(Map.of("DATABRICKS_USERNAME", "ada", "DATABRICKS_PASSWORD", password), this::echo, basic);
    }

    @Test
    void whoSignsInAsAServicePrincipal() throws IOException {
        assertSilent(
                Map.of("DATABRICKS_CLIENT_ID", "id", "DATABRICKS_CLIENT_SECRET", clientSecret), this::echo, issued);
    }

    @Test
    void whoIsRefusedASignIn() throws IOException {
        assertSilent(
                Map.of("DATABRICKS_CLIENT_ID", "id", "DATABRICKS_CLIENT_SECRET", clientSecret),
                this::refuse,
                clientSecret);
    }

    /** @param expected what has to have arrived, so that the test does not pass for want of a call */
    private void assertSilent(Map<String, String> signIn, Function<Question, Reply> service, String expected)
            throws IOException {
        try (SmallServer server = SmallServer.start(service)) {
            JavaProcess.Result result = run(server, signIn);

            String arrived = server.questions().toString();
            assertThat(arrived + new String(Base64.getDecoder().decode(basicOf(server)), StandardCharsets.UTF_8))
                    .contains(expected);
            assertThat(result.out()).contains("WorkspaceException");
            for (String secret : List.of(token, password, clientSecret, issued, proxyPassword)) {
                assertThat(result.both()).doesNotContain(secret).doesNotContain(secret.substring(0, 16));
                assertThat(result.both())
                        .doesNotContain(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
            }
            assertThat(result.both()).doesNotContain(value.substring(0, 16)).doesNotContain(value.substring(40));
            assertThat(result.both()).doesNotContain("org.apache.http.", "com.databricks.sdk.");
        }
    }

    private static String basicOf(SmallServer server) {
        return server.questions().stream()
                .map(each -> each.header("Authorization"))
                .filter(each -> each.startsWith("Basic "))
                .map(each -> each.substring(6))
                .findFirst()
                .orElse("");
    }

    private JavaProcess.Result run(SmallServer server, Map<String, String> signIn) throws IOException {
        Path logging = Files.writeString(
                home.resolve("logging.properties"),
                "handlers=java.util.logging.ConsoleHandler\n.level=ALL\njava.util.logging.ConsoleHandler.level=ALL\n");
        List<String> options = new ArrayList<>(LOUD);
        options.add("-Djava.util.logging.config.file=" + logging);
        Map<String, String> environment = new HashMap<>(signIn);
        environment.put("DATABRICKS_HOST", server.url());
        environment.put("DATABRICKS_DEBUG_HEADERS", "true");
        environment.put("DATABRICKS_DEBUG_TRUNCATE_BYTES", "100000");
        environment.put("HTTPS_PROXY", "http://ada:" + proxyPassword + "@127.0.0.1:1");
        environment.put("CANARY_VALUE", value);
        return JavaProcess.run(LoudProcess.class, home, environment, options);
    }

    /** Lets in, and repeats everything in errors. */
    private Reply echo(Question question) {
        if (question.line().endsWith("oauth-authorization-server")) {
            return Reply.json("{\"token_endpoint\": \"http://" + question.header("Host") + "/token\"}");
        } else if (question.line().startsWith("POST /token")) {
            return Reply.json(
                    "{\"access_token\": \"" + issued + "\", \"token_type\": \"Bearer\", \"expires_in\": 900}");
        } else if (question.line().contains("/api/")) {
            return Reply.json(
                    400,
                    "{\"error_code\": \"BAD " + escaped(question.header("Authorization")) + "\", \"message\": \""
                            + escaped(question + "") + "\"}");
        }
        return Reply.json("{}");
    }

    /** Lets nobody in, and repeats everything. */
    private Reply refuse(Question question) {
        return question.line().startsWith("POST /token")
                ? Reply.json(
                        401,
                        "{\"error\": \"invalid_client\", \"error_description\": \"" + escaped(question + "")
                                + "\", \"message\": \"" + escaped(question + " " + clientSecret) + "\"}")
                : echo(question);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
