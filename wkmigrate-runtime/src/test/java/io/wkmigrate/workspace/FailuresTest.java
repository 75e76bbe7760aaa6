package io.wkmigrate.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.databricks.sdk.core.DatabricksConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.workspace.SmallServer.Reply;
import io.wkmigrate.workspace.WorkspaceException.Kind;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers mean, and what is said about them. */
class FailuresTest {

    private static final String PATH = "/api/2.2/jobs/list";
    private static final String PAGE = "<!DOCTYPE html><html><title>Contoso sign-in</title></html>";

    private Function<SmallServer.Question, Reply> answers = question -> Reply.json("{}");
    private final SmallServer server = SmallServer.start(question -> answers.apply(question));
    private final Workspace workspace =
            Workspace.connect(new DatabricksConfig().setHost(server.url()).setToken("t-o-k-e-n"), TestOptions.hasty());

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 |              | Credential was not sent           | AUTHENTICATION | Sign in again",
                "403 | 403          | Invalid access token.             | AUTHENTICATION | Sign in again",
                "403 |              | The access token expired          | AUTHENTICATION | Sign in again",
                "403 | PERMISSION_DENIED | ada has no View permission    | PERMISSION  | administrator",
                "403 | PERMISSION_DENIED | Source IP address: 192.0.2.1 is blocked by Databricks IP ACL | PERMISSION |"
                        + " network",
                "404 | RESOURCE_DOES_NOT_EXIST | no such path            | NOT_FOUND      | no such path",
                "404 | ENDPOINT_NOT_FOUND | no such API                  | NOT_FOUND      | no such API",
                "400 | RESOURCE_DOES_NOT_EXIST | Scope x does not exist! | NOT_FOUND      | Scope x",
                "400 | SCHEMA_ALREADY_EXISTS | Schema x already exists   | ALREADY_EXISTS | Schema x",
                "400 | RESOURCE_ALREADY_EXISTS | Scope x already exists! | ALREADY_EXISTS | Scope x",
                "409 | RESOURCE_CONFLICT | changed meanwhile             | ALREADY_EXISTS | changed meanwhile",
                "400 | INVALID_PARAMETER_VALUE | Job 7 does not exist    | INVALID        | Job 7",
                "400 | MALFORMED_REQUEST | Could not parse               | INVALID        | Could not parse",
                "429 | REQUEST_LIMIT_EXCEEDED | slow down                | BUSY           | later",
                "503 | TEMPORARILY_UNAVAILABLE | down                    | BUSY           | later",
                "500 | INTERNAL_ERROR | oops                             | BUSY           | later",
                "501 | NOT_IMPLEMENTED | not here                        | BUSY           | not here"
            })
    void eachAnswerHasItsKindAndSaysWhatToDo(int status, String code, String said, Kind kind, String hint) {
        String error = code == null
                ? "{\"message\": \"" + said + "\"}"
                : "{\"error_code\": \"" + code + "\", \"message\": \"" + said + "\"}";
        answers = question -> Reply.json(status, error);

        WorkspaceException failure = failureOf(() -> workspace.get(PATH, Map.of("limit", "1")));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status())
                .isEqualTo(status == 400 && code.equals("RESOURCE_DOES_NOT_EXIST") ? 404 : failure.status());
        assertThat(failure)
                .hasMessageStartingWith("GET " + PATH + " on " + server.url() + ": ")
                .hasMessageContaining(said.endsWith(".") ? said.substring(0, said.length() - 1) : said)
                .hasMessageContaining(hint)
                .hasMessageNotContaining("..");
    }

    @Test
    void aFailureWhileChangingMayHaveChangedSomething() throws IOException {
        answers = question -> Reply.json(500, "{\"error_code\": \"INTERNAL_ERROR\", \"message\": \"oops\"}");

        assertThat(failureOf(() -> workspace.post(PATH, json("{}"))).kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(failureOf(() -> workspace.create(PATH, json("{}"))).kind()).isEqualTo(Kind.UNCERTAIN);
    }

    @ParameterizedTest
    @CsvSource({"200", "401", "403", "404"})
    void aPageForPeopleIsNotAnAnswerOfAWorkspace(int status) {
        answers = question -> Reply.page(status, PAGE);

        WorkspaceException failure = failureOf(() -> workspace.get(PATH, Map.of()));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure)
                .hasMessageContaining("not a workspace")
                .hasMessageContaining("proxy")
                .hasMessageNotContaining("html");
    }

    @Test
    void aPageInsteadOfAnAnswerToACreateLeavesOpenWhetherItHappened() throws IOException {
        answers = question -> Reply.page(200, PAGE);

        assertThat(failureOf(() -> workspace.create(PATH, json("{}"))).kind()).isEqualTo(Kind.UNCERTAIN);
    }

    @Test
    void aProxyThatWantsASignInIsNotTheWorkspace() {
        answers = question -> Reply.page(407, PAGE);

        WorkspaceException failure = failureOf(() -> workspace.get(PATH, Map.of()));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("HTTPS_PROXY");
    }

    @Test
    void aSignInPageOfTheWorkspaceItselfMeansThatNobodyIsSignedIn() {
        answers = question -> Reply.sentTo("/login.html?next=x");

        assertThat(failureOf(() -> workspace.get(PATH, Map.of())).kind()).isEqualTo(Kind.AUTHENTICATION);
    }

    @Test
    void aPrivateLinkIsSaidToBeOne() {
        answers = question -> Reply.sentTo("/login.html?error=private-link-validation-error:12");

        WorkspaceException failure = failureOf(() -> workspace.get(PATH, Map.of()));

        assertThat(failure.kind()).isEqualTo(Kind.PERMISSION);
        assertThat(failure).hasMessageContaining("private link").hasMessageContaining("VPN");
    }

    @Test
    void anEmptyAnswerIsAnEmptyObject() {
        answers = question -> new Reply(200, Map.of(), "");

        assertThat(workspace.get(PATH, Map.of())).isEmpty();
        assertThat(workspace.delete(PATH)).isEmpty();
    }

    @Test
    void longExplanationsAreCut() {
        answers = question -> Reply.json(400, "{\"error_code\": \"X\", \"message\": \"" + "long ".repeat(2000) + "\"}");

        assertThat(failureOf(() -> workspace.get(PATH, Map.of())).getMessage()).hasSizeLessThan(1000);
    }

    @Test
    void whatWasSentIsNotInAnyMessage() throws IOException {
        answers = question -> Reply.json(
                400,
                "{\"error_code\": \"BAD\", \"message\": \"You said "
                        + question.body().replace("\"", "\\\"") + question.header("Authorization") + "\"}");

        WorkspaceException failure = failureOf(() -> workspace.post(
                "/api/2.0/secrets/put",
                json("{\"scope\": \"s\", \"key\": \"k\", \"string_value\": \"hunter2 with blanks\"}")));

        assertThat(failure).hasMessageContaining("You said").hasMessageContaining("scope");
        assertThat(failure.getMessage()).doesNotContain("hunter2", "with blanks", "t-o-k-e-n");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static WorkspaceException failureOf(ThrowingCallable call) {
        WorkspaceException failure = catchThrowableOfType(WorkspaceException.class, call);
        assertThat(failure).isNotNull().hasNoCause();
        return failure;
    }
}
