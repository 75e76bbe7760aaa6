package io.wkmigrate.fake.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String CREATE = "/api/2.2/jobs/create";
    private static final String JOB = "{\"name\": \"j\"}";

    private final FakeWorkspace workspace = FakeWorkspace.start();
    private final RawClient raw = new RawClient(workspace);

    @AfterEach
    void close() {
        workspace.close();
    }

    private void lost() {
        assertThatThrownBy(() -> raw.post(CREATE, JOB)).isInstanceOf(IOException.class);
    }

    private void served() throws Exception {
        assertThat(raw.post(CREATE, JOB).statusCode()).isEqualTo(200);
    }

    @Test
    void aStatusTakesThePlaceOfTheWorkOnce() throws Exception {
        workspace.faults().at(2, Fault.status(503, "TEMPORARILY_UNAVAILABLE", 7));

        served();
        HttpResponse<String> failed = raw.post(CREATE, JOB);
        served();

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("Retry-After")).contains("7");
        assertThat(failed.body()).contains("TEMPORARILY_UNAVAILABLE");
        assertThat(workspace.jobs()).hasSize(2);
        assertThat(workspace.faults().fired()).isEqualTo(1);
        assertThat(workspace.calls()).extracting(Call::done).containsExactly(true, false, true);
        assertThat(workspace.calls()).extracting(Call::status).containsExactly(200, 503, 200);
    }

    @Test
    void aStatusCanComeThoughTheWorkWasDone() throws Exception {
        workspace.faults().at(1, Fault.status(504, "DEADLINE_EXCEEDED").afterDoing());

        assertThat(raw.post(CREATE, JOB).statusCode()).isEqualTo(504);
        assertThat(workspace.jobs()).hasSize(1);
    }

    @Test
    void aConnectionDropsBeforeOrAfterTheWork() throws Exception {
        workspace.faults().at(1, Fault.dropBefore()).at(2, Fault.dropAfter());

        lost();
        assertThat(workspace.jobs()).isEmpty();
        lost();
        assertThat(workspace.jobs()).hasSize(1);
        served();
        assertThat(workspace.jobs()).hasSize(2);
        assertThat(workspace.calls()).extracting(Call::status).containsExactly(0, 0, 200);
    }

    @Test
    void anAnswerBreaksOffInTheMiddle() throws Exception {
        workspace.faults().at(1, Fault.cut());

        lost();
        assertThat(workspace.jobs()).hasSize(1);
        served();
    }

    @Test
    void aTimeoutHoldsTheConnectionWithoutAnAnswer() {
        workspace
                .faults()
                .hold(Duration.ofMillis(20))
                .at(1, Fault.timeoutBefore())
                .at(2, Fault.timeoutAfter());

        lost();
        assertThat(workspace.jobs()).isEmpty();
        lost();
        assertThat(workspace.jobs()).hasSize(1);
    }

    @Test
    void closingEndsTheConnectionsThatAreHeld() throws Exception {
        workspace.faults().hold(Duration.ofHours(1)).at(1, Fault.timeoutBefore());
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<HttpResponse<String>> answer = threads.submit(() -> raw.post(CREATE, JOB));
        while (workspace.calls().isEmpty()) {
            Thread.onSpinWait();
        }

        workspace.close();

        assertThatThrownBy(answer::get).hasCauseInstanceOf(IOException.class);
        threads.shutdown();
    }

    @Test
    void aKilledServiceDoesNothingUntilItIsRevived() throws Exception {
        workspace.faults().at(2, Fault.killBefore());

        served();
        lost();
        lost();
        assertThat(workspace.jobs()).hasSize(1);
        workspace.faults().revive();
        served();
        assertThat(workspace.jobs()).hasSize(2);
    }

    @Test
    void aServiceCanDieBetweenTheWorkAndTheAnswer() {
        workspace.faults().at(1, Fault.killAfter());

        lost();
        lost();

        assertThat(workspace.jobs()).hasSize(1);
        assertThat(workspace.faults().dead()).isTrue();
    }

    @Test
    void faultsCanBeAboutAMethodAndAPathAndCanStay() throws Exception {
        workspace.faults().at(2, "POST", CREATE, Fault.dropBefore());
        workspace.faults().from(1, "GET", "/api/2.0/workspace/*", Fault.status(500, "INTERNAL_ERROR"));

        raw.get("/api/2.2/jobs/list");
        served();
        raw.get("/api/2.2/jobs/list");
        lost();
        for (int i = 0; i < 3; i++) {
            assertThat(raw.get("/api/2.0/workspace/list?path=/")
                            .path("error_code")
                            .asText())
                    .isEqualTo("INTERNAL_ERROR");
        }
        workspace.faults().clear();
        assertThat(raw.get("/api/2.0/workspace/list?path=/").has("objects")).isTrue();
    }

    @Test
    void somethingElseCanHappenBeforeAndAfterACall() throws Exception {
        List<Integer> jobsSeen = new ArrayList<>();
        workspace
                .faults()
                .at(1, Fault.before(() -> jobsSeen.add(workspace.jobs().size())))
                .at(2, Fault.after(() -> jobsSeen.add(workspace.jobs().size())));

        served();
        served();

        assertThat(jobsSeen).containsExactly(0, 2);
    }

    @Test
    void latencyHoldsUpEachCall() throws Exception {
        workspace.latency(Duration.ofMillis(50));
        long start = System.nanoTime();

        served();

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000);
    }

    @Test
    void callsAtOnceAreCountedAndTooManyAreRefused() throws Exception {
        CountDownLatch third = new CountDownLatch(1);
        workspace.faults().at(1, Fault.before(() -> await(third))).at(2, Fault.before(() -> await(third)));
        workspace.limitCallsAtOnce(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(threads.submit(() -> raw.post(CREATE, JOB)));
        }
        while (workspace.calls().size() < 2) {
            Thread.onSpinWait();
        }

        assertThat(raw.post(CREATE, JOB).statusCode()).isEqualTo(429);
        third.countDown();

        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        served();
        assertThat(workspace.mostCallsInFlight()).isEqualTo(3);
        assertThat(workspace.calls("POST", CREATE)).hasSize(4);
        threads.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void writesAreTheCallsThatAskForAChange() throws Exception {
        raw.get("/api/2.2/jobs/list");
        raw.get("/.well-known/databricks-config");
        served();
        raw.post("/api/2.0/workspace/mkdirs", "{\"path\": \"/Workspace/Shared/a\"}");

        assertThat(workspace.writes()).extracting(Call::path).containsExactly(CREATE, "/api/2.0/workspace/mkdirs");
        assertThat(workspace.writes().get(0).body().path("name").asText()).isEqualTo("j");
        workspace.clearCalls();
        assertThat(workspace.calls()).isEmpty();
        served();
        assertThat(workspace.calls()).extracting(Call::number).containsExactly(5);
    }
}
