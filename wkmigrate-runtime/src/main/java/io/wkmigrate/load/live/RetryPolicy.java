package io.wkmigrate.load.live;

import io.wkmigrate.load.live.Answer.Lost;
import io.wkmigrate.load.live.Answer.Refusal;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Which requests are sent again, and when. All of them only read, so any may be. */
final class RetryPolicy {

    /** The first attempt and those after it. With the pauses between them that is about a minute. */
    static final int MAX_ATTEMPTS = 7;

    /** How often a connection is tried that does not come about; most likely the address is wrong or the network down. */
    private static final int MAX_CONNECTS = 3;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** The longest that a service is obeyed. */
    static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);

    private static final Set<Integer> TEMPORARY = Set.of(408, 429, 500, 502, 503, 504);

    private RetryPolicy() {}

    /**
     * How long to wait before a request is sent again.
     *
     * @param attempt how often it has been sent, from 1
     * @return nothing when the answer stands
     */
    static Optional<Duration> after(Answer answer, int attempt) {
        if (answer instanceof Refusal refusal) {
            boolean again = TEMPORARY.contains(refusal.status()) && attempt < MAX_ATTEMPTS;
            return again ? obeyed(refusal.retryAfter().orElse(growing(attempt))) : Optional.empty();
        }
        return answer instanceof Lost lost && attempt < attempts(lost.reason())
                ? Optional.of(growing(attempt))
                : Optional.empty();
    }

    private static int attempts(IOException reason) {
        boolean notConnected = reason instanceof ConnectException || reason instanceof UnknownHostException;
        return reason instanceof SSLException ? 1 : notConnected ? MAX_CONNECTS : MAX_ATTEMPTS - 1;
    }

    private static Optional<Duration> obeyed(Duration wait) {
        return wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? Optional.empty() : Optional.of(wait);
    }

    private static Duration growing(int attempt) {
        Duration doubled = Duration.ofSeconds(1L << (attempt - 1));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
