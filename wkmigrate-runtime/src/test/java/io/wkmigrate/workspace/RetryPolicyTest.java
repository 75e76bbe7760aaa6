package io.wkmigrate.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.core.http.FormRequest;
import com.databricks.sdk.core.http.Request;
import com.databricks.sdk.core.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Request READ = new Request("GET", "https://h/api");
    private static final Request CREATE = new Request("POST", "https://h/api", "{}");
    private static final Request UPDATE = new RepeatableRequest("POST", "https://h/api", "{}");

    private final RetryPolicy policy = new RetryPolicy(InstantSource.fixed(NOW));

    @ParameterizedTest
    @CsvSource({
        "429, true, true", "503, true, true", "502, true, false", "504, true, false", "408, true, false",
        "500, false, false", "501, false, false", "400, false, false", "403, false, false", "404, false, false",
        "409, false, false", "200, false, false"
    })
    void whatTheServiceHasNotDoneIsAskedAgainAndWhatItMayHaveDoneOnlyIfItMayBeDoneTwice(
            int status, boolean twiceIsOnce, boolean create) {
        assertThat(after(READ, status).isPresent()).isEqualTo(twiceIsOnce);
        assertThat(after(UPDATE, status).isPresent()).isEqualTo(twiceIsOnce);
        assertThat(after(CREATE, status).isPresent()).isEqualTo(create);
    }

    @Test
    void askingForATokenTwiceIsHarmless() {
        assertThat(after(new FormRequest("https://h/token", Map.of()), 502)).isPresent();
    }

    @Test
    void whatIsReadWhileItIsSentCannotBeSentAgain() {
        Request upload = new Request("PUT", "https://h/api", new ByteArrayInputStream(new byte[0]));

        assertThat(after(upload, 503)).isEmpty();
        assertThat(policy.afterFailure(upload, new SocketException(), 1, Duration.ZERO, true))
                .isEmpty();
    }

    @Test
    void onlyWhatCanHaveHadNoEffectIsSentAgainWhenItMustNotHappenTwice() {
        for (IOException noConnection :
                List.of(new ConnectException(), new ConnectTimeoutException(), new UnknownHostException())) {
            assertThat(failed(CREATE, noConnection)).as(noConnection.toString()).isPresent();
        }
        for (IOException lost : List.of(
                new SocketTimeoutException(),
                new SocketException(),
                new NoHttpResponseException(""),
                new SSLException(""))) {
            assertThat(failed(CREATE, lost)).as(lost.toString()).isEmpty();
            assertThat(failed(UPDATE, lost)).as(lost.toString()).isPresent();
        }
    }

    @Test
    void aCertificateStaysWhatItIsAndAnInterruptIsAnOrder() {
        assertThat(failed(READ, new SSLHandshakeException("PKIX"))).isEmpty();
        assertThat(failed(READ, new InterruptedIOException())).isEmpty();
        assertThat(failed(READ, new RefusedAddressException("http://h"))).isEmpty();
    }

    @Test
    void whoHasNeverAnsweredIsNotAskedAgain() {
        assertThat(policy.afterFailure(READ, new ConnectException(), 1, Duration.ZERO, false))
                .isEmpty();
        assertThat(policy.afterFailure(READ, new SocketTimeoutException(), 1, Duration.ZERO, false))
                .isEmpty();
    }

    @Test
    void pausesGrowUpToALimitAndEnd() {
        assertThat(List.of(1, 2, 3, 4, 5, 6))
                .extracting(attempt -> policy.afterAnswer(READ, answer(503), attempt, Duration.ZERO)
                        .orElseThrow()
                        .toSeconds())
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L);
        assertThat(policy.afterAnswer(READ, answer(503), RetryPolicy.MAX_ATTEMPTS, Duration.ZERO))
                .isEmpty();
    }

    @Test
    void theServicesWishIsFollowedWithinReason() {
        assertThat(after(READ, 429, "Retry-After", "120")).contains(Duration.ofSeconds(120));
        assertThat(after(READ, 429, "retry-after", "0")).contains(Duration.ZERO);
        assertThat(after(READ, 429, "Retry-After", "601")).isEmpty();
        assertThat(policy.afterAnswer(READ, answer(429, "Retry-After", "120"), 2, Duration.ofMinutes(9)))
                .isEmpty();
    }

    @Test
    void aDateToWaitForIsComparedWithTheServicesOwnClock() {
        assertThat(after(READ, 503, "Retry-After", "Sun, 01 Mar 2026 12:00:30 GMT"))
                .contains(Duration.ofSeconds(30));
        assertThat(after(
                        READ,
                        503,
                        "Retry-After",
                        "Sun, 01 Mar 2026 13:00:10 GMT",
                        "Date",
                        "Sun, 01 Mar 2026 13:00:00 GMT"))
                .contains(Duration.ofSeconds(10));
    }

    @Test
    void aWishThatMakesNoSenseIsNotFollowed() {
        for (String value : List.of("soon", "-5", "1e9", "99999999999999999999", "", "Sun, 01 Mar 2020 12:00:00 GMT")) {
            assertThat(after(READ, 503, "Retry-After", value)).as(value).contains(Duration.ofSeconds(1));
        }
    }

    @Test
    void whoSleepsNeverWakesTooEarly() throws InterruptedException {
        long start = System.nanoTime();

        Pause.SLEEPING.forDuration(Duration.ofMillis(20));

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000L);
    }

    private Optional<Duration> after(Request request, int status, String... headers) {
        return policy.afterAnswer(request, answer(status, headers), 1, Duration.ZERO);
    }

    private Optional<Duration> failed(Request request, IOException failure) {
        return policy.afterFailure(request, failure, 1, Duration.ZERO, true);
    }

    private static Response answer(int status, String... headers) {
        Map<String, List<String>> all = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return new Response(READ, status, "", all);
    }
}
