package io.wkmigrate.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.databricks.sdk.service.jobs.JobsAPI;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.fake.workspace.Call;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.Fault;
import io.wkmigrate.fake.workspace.TestConnections;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {

    private static final String CREATE = "/api/2.2/jobs/create";
    private static final String LIST = "/api/2.2/jobs/list";
    private static final String RESET = "/api/2.2/jobs/reset";

    private final FakeWorkspace fake = FakeWorkspace.start();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final Workspace workspace = Workspace.connect(TestConnections.config(fake), TestOptions.hasty(pauses::add));

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void saysWhereAndAsWhomAndAsksOnlyOnce() {
        assertThat(workspace.host()).isEqualTo(fake.url());
        assertThat(workspace.userName()).isEqualTo(fake.userName());
        assertThat(workspace.userName()).isEqualTo(fake.userName());
        assertThat(fake.calls("GET", "/api/2.0/preview/scim/v2/Me")).hasSize(1);
    }

    @Test
    void numbersOfJobsAreExactAndUnknownFieldsSurvive() {
        ObjectNode settings = job("a").put("future_field", "kept");

        JsonNode created = workspace.create(CREATE, settings);

        assertThat(created.path("job_id").isIntegralNumber()).isTrue();
        assertThat(workspace
                        .get(
                                "/api/2.2/jobs/get",
                                Map.of("job_id", created.path("job_id").asText()))
                        .path("job_id")
                        .asLong())
                .isEqualTo(created.path("job_id").asLong());
    }

    @Test
    void namesWithSpecialCharactersArriveAsTheyAre() {
        workspace.get(LIST, Map.of("name", "Größe & Co/50% + ?"));

        assertThat(fake.calls("GET", LIST).get(0).query()).containsEntry("name", "Größe & Co/50% + ?");
    }

    @Test
    void saysWhichProgramCalls() {
        workspace.get(LIST, Map.of());

        assertThat(fake.calls("GET", LIST).get(0).userAgent())
                .startsWith("wkmigrate/")
                .contains("databricks-sdk-java");
    }

    @Test
    void aCreateIsSentOnceWhenTheConnectionBreaksAfterwards() {
        fake.faults().at(1, "POST", CREATE, Fault.dropAfter());

        WorkspaceException failure = failureOf(() -> workspace.create(CREATE, job("a")));

        assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.UNCERTAIN);
        assertThat(failure).hasMessageContaining("it finds out what has been done");
        assertThat(fake.calls("POST", CREATE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 504})
    void aCreateIsSentOnceWhenTheServiceMayHaveDoneIt(int status) {
        fake.faults().at(1, "POST", CREATE, Fault.status(status, ""));

        failureOf(() -> workspace.create(CREATE, job("a")));

        assertThat(fake.calls("POST", CREATE)).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aCreateIsSentAgainWhenTheServiceSaysThatItDidNothing() {
        fake.faults()
                .at(1, "POST", CREATE, Fault.status(429, "REQUEST_LIMIT_EXCEEDED", 17))
                .at(2, "POST", CREATE, Fault.status(503, "TEMPORARILY_UNAVAILABLE"));

        assertThat(workspace.create(CREATE, job("a")).path("job_id").asLong()).isPositive();
        assertThat(fake.calls("POST", CREATE)).hasSize(3);
        assertThat(pauses).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(2));
    }

    @Test
    void theSdksOwnServicesNeverCreateTwiceEither() {
        fake.faults().at(1, "POST", CREATE, Fault.dropAfter());

        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> new JobsAPI(workspace.client())
                                .create(new com.databricks.sdk.service.jobs.CreateJob().setName("a"))))
                .isNotNull();
        assertThat(fake.calls("POST", CREATE)).hasSize(1);
    }

    @Test
    void whatIsTheSameTwiceIsSentAgainWhenTheConnectionBreaks() {
        long id = workspace.create(CREATE, job("a")).path("job_id").asLong();
        ObjectNode reset = JsonNodeFactory.instance.objectNode().put("job_id", id);
        reset.set("new_settings", job("b"));
        fake.faults().at(1, "POST", RESET, Fault.dropAfter()).at(1, "GET", LIST, Fault.status(502, ""));

        workspace.post(RESET, reset);
        workspace.get(LIST, Map.of());

        assertThat(fake.calls("POST", RESET)).hasSize(2);
        assertThat(fake.calls("GET", LIST)).hasSize(2);
    }

    @Test
    void patienceEnds() {
        fake.faults().from(1, "GET", LIST, Fault.status(503, "TEMPORARILY_UNAVAILABLE"));

        WorkspaceException failure = failureOf(() -> workspace.get(LIST, Map.of()));

        assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.BUSY);
        assertThat(failure.status()).isEqualTo(503);
        assertThat(fake.calls("GET", LIST)).hasSize(RetryPolicy.MAX_ATTEMPTS);
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 30L);
    }

    @Test
    void aDeadWorkspaceIsAskedAsOftenAsPatienceAllowsAndNotMore() {
        fake.faults().kill();

        WorkspaceException failure = failureOf(() -> workspace.get(LIST, Map.of()));

        assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.UNREACHABLE);
        assertThat(fake.calls("GET", LIST)).hasSize(RetryPolicy.MAX_ATTEMPTS);
    }

    @Test
    void aTokenThatIsNoLongerGoodIsSaidToBe() {
        fake.revokeCredentials();

        WorkspaceException failure = failureOf(() -> workspace.get(LIST, Map.of()));

        assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.AUTHENTICATION);
        assertThat(failure)
                .hasMessageContaining(LIST)
                .hasMessageContaining(fake.url())
                .hasMessageContaining("Sign in");
    }

    @Test
    void manyMayCallAtOnce() {
        fake.latency(Duration.ofMillis(20));

        List<Long> ids = IntStream.range(0, 64)
                .parallel()
                .mapToObj(each -> workspace
                        .create(CREATE, job("job " + each))
                        .path("job_id")
                        .asLong())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().hasSize(64);
        assertThat(fake.calls("POST", CREATE)).extracting(Call::status).containsOnly(200);
    }

    @Test
    void anInterruptEndsTheWaitingAndIsNotForgotten() {
        fake.faults().from(1, "POST", CREATE, Fault.status(429, ""));
        Workspace interrupted = Workspace.connect(TestConnections.config(fake), TestOptions.hasty(duration -> {
            throw new InterruptedException();
        }));

        WorkspaceException failure = failureOf(() -> interrupted.create(CREATE, job("a")));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).hasMessageContaining("interrupted");
        assertThat(fake.calls("POST", CREATE)).hasSize(1);
    }

    private static ObjectNode job(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name);
    }

    private static WorkspaceException failureOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        WorkspaceException failure = catchThrowableOfType(WorkspaceException.class, call);
        assertThat(failure).isNotNull().hasNoCause();
        assertThat(failure.getSuppressed()).isEmpty();
        return failure;
    }
}
