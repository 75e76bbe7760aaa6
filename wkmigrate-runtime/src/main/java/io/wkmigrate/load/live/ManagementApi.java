package io.wkmigrate.load.live;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import com.azure.core.util.Context;
import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.load.input.JsonReader;
import io.wkmigrate.load.input.RejectedFileException;
import io.wkmigrate.load.live.Answer.Lost;
import io.wkmigrate.load.live.Answer.Refusal;
import io.wkmigrate.load.live.Answer.Success;
import io.wkmigrate.load.live.FactoryReadException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads from Azure Resource Manager. The pipeline is bare: Azure's own policies would log, send what failed again by rules of
 * their own, and take tokens to any https address.
 */
final class ManagementApi {

    /** Far more than a page of Azure, which ends at some megabytes. */
    private static final int MAX_ANSWER_BYTES = 128 << 20;

    private final ManagementEndpoint endpoint;
    private final HttpPipeline pipeline;
    private final Tokens tokens;
    private final Pause pause;

    ManagementApi(ManagementEndpoint endpoint, Tokens tokens, ReadOptions options) {
        this.endpoint = endpoint;
        this.tokens = tokens;
        this.pause = options.pause();
        this.pipeline = new HttpPipelineBuilder()
                .httpClient(client(endpoint, options.timeout()))
                .build();
    }

    /** Proxies come from the environment, as for all of Azure's tools; not for this machine itself. */
    private static HttpClient client(ManagementEndpoint endpoint, Duration timeout) {
        return new JdkHttpClientBuilder()
                .configuration(endpoint.isLoopback() ? Configuration.NONE : Configuration.getGlobalConfiguration())
                .responseTimeout(timeout)
                .readTimeout(timeout)
                .build();
    }

    /**
     * Reads something, again if need be.
     *
     * @throws FactoryReadException when that cannot be
     */
    JsonNode get(ReadRequest request) {
        boolean isTokenNew = false;
        for (int attempt = 1; ; attempt++) {
            String token = tokens.current();
            Answer answer = send(request, token);
            if (answer instanceof Success success) {
                return success.json();
            }
            if (answer instanceof Refusal refusal && refusal.status() == 401 && !isTokenNew) {
                tokens.discard(token);
                isTokenNew = true;
                continue;
            }
            Optional<Duration> wait = RetryPolicy.after(answer, attempt);
            pause(wait.orElseThrow(() -> Refusals.of(request, answer)), request);
        }
    }

    private Answer send(ReadRequest request, String token) {
        try (HttpResponse response = pipeline.sendSync(message(request, token), Context.NONE);
                InputStream in = response.getBodyAsInputStreamSync()) {
            byte[] body = in.readNBytes(MAX_ANSWER_BYTES + 1);
            return response.getStatusCode() == 200
                    ? new Success(json(request, body))
                    : new Refusal(
                            response.getStatusCode(), AzureError.of(body, token), RetryAfter.of(response.getHeaders()));
        } catch (IOException broken) {
            return new Lost(broken);
        } catch (RuntimeException failure) {
            return new Lost(Failures.connection(failure).orElseThrow(() -> failure));
        }
    }

    private HttpRequest message(ReadRequest request, String token) {
        if (!endpoint.isOriginOf(request.address())) {
            throw new IllegalStateException("A token for " + endpoint.address() + " must not go elsewhere");
        }
        return new HttpRequest(HttpMethod.GET, request.address().toString())
                .setHeader(HttpHeaderName.ACCEPT, "application/json")
                .setHeader(HttpHeaderName.USER_AGENT, "wkmigrate")
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + token);
    }

    private static JsonNode json(ReadRequest request, byte[] body) {
        if (body.length > MAX_ANSWER_BYTES) {
            throw unreadable(request, "it is larger than " + (MAX_ANSWER_BYTES >> 20) + " MB.");
        }
        try {
            return JsonReader.read(body);
        } catch (RejectedFileException rejected) {
            throw unreadable(request, rejected.reason());
        }
    }

    private static FactoryReadException unreadable(ReadRequest request, String why) {
        return new FactoryReadException(
                Kind.UNREADABLE,
                "",
                "What " + request.place() + " answers is not what Azure answers: " + why
                        + " If there is a proxy, it may have answered.");
    }

    private void pause(Duration wait, ReadRequest request) {
        try {
            pause.forDuration(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FactoryReadException(
                    Kind.UNREACHABLE, "", "Reading " + request.what() + " was interrupted. Run it again.");
        }
    }
}
