package io.wkmigrate.workspace;

import com.databricks.sdk.core.http.Request;
import com.databricks.sdk.core.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody answers who is asked whether he is a workspace, without credentials and only once.
 *
 * @param status the HTTP status
 * @param date when the answer was given, by the clock of who gave it
 * @param page whether a page for people came
 */
public record FirstContact(int status, Optional<Instant> date, boolean page) {

    private static final String QUESTION = "/.well-known/databricks-config";

    /**
     * Asks.
     *
     * @throws WorkspaceException when nobody answers, or the answer is to go elsewhere
     */
    public static FirstContact with(WorkspaceHost host, WorkspaceOptions options, Optional<ProxySetting> proxy) {
        Request question = new Request("GET", host.url() + QUESTION);
        question.withHeader("User-Agent", Product.in(""));
        try {
            WorkspaceHost.requireCallable(question.getUri());
            Response answer = Transport.of(options, proxy).execute(question);
            if (answer.getStatusCode() / 100 == 3) {
                throw RedirectedException.to(answer.getFirstHeader("Location"), question.getUri());
            }
            return new FirstContact(
                    answer.getStatusCode(), RetryAfter.date(answer.getFirstHeader("Date")), isPage(answer));
        } catch (IOException e) {
            Optional<ProxySetting> between = proxy.filter(each -> !each.leavesOut(host.name()));
            throw new Failures(host.url(), between, new Secrets()).lost(e, "GET " + QUESTION);
        }
    }

    private static boolean isPage(Response answer) throws IOException {
        try (InputStream body = answer.getBody()) {
            return body != null
                    && new String(body.readNBytes(200), StandardCharsets.UTF_8)
                            .stripLeading()
                            .startsWith("<");
        }
    }
}
