package io.wkmigrate.workspace;

import com.databricks.sdk.core.http.Request;
import com.databricks.sdk.core.http.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.conn.ConnectTimeoutException;

/**
 * Which calls are made again, and when. What the service says it has not done may always be tried again (429, 503);
 * what it may have done only when doing it twice is the same as doing it once. The SDK's own policy asks too often
 * where nobody is, and knows nothing of the total time.
 */
final class RetryPolicy {

    /** The first try and those after it. With the pauses between them that is about a minute. */
    static final int MAX_ATTEMPTS = 7;

    /** The longest that a call waits between all its tries. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Set<Integer> NOT_DONE = Set.of(429, 503);
    private static final Set<Integer> PERHAPS_DONE = Set.of(408, 502, 504);
    private static final Set<String> REPEATABLE_METHODS = Set.of("GET", "HEAD", "PUT", "DELETE");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final InstantSource clock;

    /** @param clock what a date in {@code Retry-After} is compared with when the answer has no date itself */
    RetryPolicy(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * How long to wait before the same request is sent again.
     *
     * @param attempt how often it has been sent, from 1
     * @param waited how long it has waited so far
     * @return nothing when the answer stands
     */
    Optional<Duration> afterAnswer(Request request, Response answer, int attempt, Duration waited) {
        boolean again = !request.isBodyStreaming()
                && (NOT_DONE.contains(answer.getStatusCode())
                        || (PERHAPS_DONE.contains(answer.getStatusCode()) && isRepeatable(request)));
        return again ? next(RetryAfter.of(answer, clock).orElseGet(() -> growing(attempt)), attempt, waited) : none();
    }

    /**
     * How long to wait before the same request is sent again after no answer came.
     *
     * @param reachedBefore whether the host has ever answered; if not, its name is probably wrong
     */
    Optional<Duration> afterFailure(
            Request request, IOException failure, int attempt, Duration waited, boolean reachedBefore) {
        boolean again = reachedBefore
                && mayPass(failure)
                && !request.isBodyStreaming()
                && (isNotSent(failure) || isRepeatable(request));
        return again ? next(growing(attempt), attempt, waited) : none();
    }

    /** Whether sending it twice is the same as sending it once. Forms only ask for tokens. */
    static boolean isRepeatable(Request request) {
        return request instanceof RepeatableRequest
                || REPEATABLE_METHODS.contains(request.getMethod())
                || FORM.equals(request.getHeaders().get("Content-Type"));
    }

    /** Whether nothing can have happened, since no connection came about. */
    static boolean isNotSent(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof ConnectTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof SSLHandshakeException
                || failure instanceof SSLPeerUnverifiedException
                || failure instanceof RefusedAddressException;
    }

    /** A certificate stays what it is, and an interrupt is an order. */
    private static boolean mayPass(IOException failure) {
        boolean interrupted = failure instanceof InterruptedIOException
                && !(failure instanceof SocketTimeoutException)
                && !(failure instanceof ConnectTimeoutException);
        return !interrupted
                && !(failure instanceof SSLHandshakeException)
                && !(failure instanceof SSLPeerUnverifiedException)
                && !(failure instanceof RefusedAddressException);
    }

    private static Optional<Duration> next(Duration wait, int attempt, Duration waited) {
        boolean patient = attempt < MAX_ATTEMPTS && waited.plus(wait).compareTo(LONGEST_WAIT) <= 0;
        return patient ? Optional.of(wait) : none();
    }

    private static Optional<Duration> none() {
        return Optional.empty();
    }

    private static Duration growing(int attempt) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempt - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
