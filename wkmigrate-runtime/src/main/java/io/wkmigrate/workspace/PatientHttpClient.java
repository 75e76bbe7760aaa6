package io.wkmigrate.workspace;

import com.databricks.sdk.core.error.ApiErrors;
import com.databricks.sdk.core.http.HttpClient;
import com.databricks.sdk.core.http.Request;
import com.databricks.sdk.core.http.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one way out to a workspace and to who signs in for it. Sends requests again where {@link RetryPolicy} says so,
 * none to an address that anybody could listen to, and follows nobody to another address.
 */
final class PatientHttpClient implements HttpClient {

    /** What the SDK's clients for signing in would start over for, though it has been tried often enough. */
    private static final Set<Integer> FINAL_HERE = Set.of(429, 501, 503);

    private final HttpClient transport;
    private final RetryPolicy policy;
    private final Pause pause;
    private final Secrets secrets;
    private volatile boolean reached;
    private volatile @Nullable IOException lastFailure;

    PatientHttpClient(HttpClient transport, RetryPolicy policy, Pause pause, Secrets secrets) {
        this.transport = transport;
        this.policy = policy;
        this.pause = pause;
        this.secrets = secrets;
    }

    /** Why nobody has answered, if somebody was asked and nobody ever has. */
    Optional<IOException> unreachable() {
        return reached ? Optional.empty() : Optional.ofNullable(lastFailure);
    }

    @Override
    public Response execute(Request request) {
        secrets.remember(request);
        request.withHeader("User-Agent", Product.in(request.getHeaders().get("User-Agent")));
        try {
            WorkspaceHost.requireCallable(request.getUri());
            return patiently(request);
        } catch (IOException e) {
            lastFailure = e;
            throw new NoAnswerException(e);
        }
    }

    private Response patiently(Request request) throws IOException {
        Duration waited = Duration.ZERO;
        for (int attempt = 1; ; attempt++) {
            Optional<Duration> wait;
            try {
                Response answer = transport.execute(request);
                reached = true;
                wait = policy.afterAnswer(request, answer, attempt, waited);
                if (wait.isEmpty()) {
                    return accepted(request, answer);
                }
            } catch (IOException e) {
                wait = policy.afterFailure(request, e, attempt, waited, reached);
                if (wait.isEmpty()) {
                    throw e;
                }
            }
            waitFor(wait.get());
            waited = waited.plus(wait.get());
        }
    }

    private static Response accepted(Request request, Response answer) throws RedirectedException {
        boolean redirected = answer.getStatusCode() / 100 == 3
                && request.getRedirectionBehavior().orElse(true);
        if (redirected) {
            throw RedirectedException.to(answer.getFirstHeader("Location"), request.getUri());
        } else if (FINAL_HERE.contains(answer.getStatusCode())) {
            throw ApiErrors.getDatabricksError(answer);
        }
        return answer;
    }

    private void waitFor(Duration duration) throws InterruptedIOException {
        try {
            pause.forDuration(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for the workspace");
        }
    }
}
