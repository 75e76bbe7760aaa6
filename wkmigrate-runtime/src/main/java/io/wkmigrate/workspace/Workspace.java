package io.wkmigrate.workspace;

import com.databricks.sdk.core.ApiClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.http.Request;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that somebody is signed in to. Calls go over the Databricks SDK: who signs in, and how, is its
 * business. Answers are JSON trees, because its classes drop fields that they do not know, such as new kinds of
 * triggers.
 *
 * <p>May be used by several threads at once. Every call throws {@link WorkspaceException} when it is not answered as
 * asked.
 */
public final class Workspace {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ApiClient client;
    private final Failures failures;
    private final String host;
    private volatile @Nullable String userName;

    Workspace(ApiClient client, String host, Failures failures) {
        this.client = client;
        this.host = host;
        this.failures = failures;
    }

    /** Signs in with what the options, the environment and profiles say. Asks the host about itself. */
    public static Workspace connect(WorkspaceOptions options) {
        HostAgreement.require(options, System.getenv());
        return connect(options.configuration(), options);
    }

    /**
     * Signs in with a configuration of the SDK, for programs that have one. Its retries are replaced by those of this
     * class; an HTTP client that it has is used.
     *
     * @param options how long to wait; host, profile and way to sign in are those of the configuration
     */
    public static Workspace connect(DatabricksConfig config, WorkspaceOptions options) {
        return new SignIn(config, options).perform();
    }

    /** The address of the workspace: {@code https://adb-1234.5.azuredatabricks.net}. */
    public String host() {
        return host;
    }

    /**
     * The services of the SDK, for what needs no unknown fields. Their calls are as patient as those of this class,
     * but fail with the SDK's own exceptions.
     */
    public ApiClient client() {
        return client;
    }

    /** The user name of whoever is signed in; for a service principal its application id. It is asked for once. */
    public String userName() {
        String known = userName;
        if (known == null) {
            known = get("/api/2.0/preview/scim/v2/Me", Map.of())
                    .path("userName")
                    .asText();
            userName = known;
        }
        return known;
    }

    /** Reads. */
    public JsonNode get(String path, Map<String, String> query) {
        Request request = new Request("GET", path);
        query.forEach(request::withQueryParam);
        return execute(request);
    }

    /** Changes something; doing it twice must be the same as doing it once. */
    public JsonNode post(String path, JsonNode body) {
        return execute(new RepeatableRequest("POST", path, body.toString()));
    }

    /**
     * Makes something new. When the answer gets lost it is not asked again: the exception is of kind {@code
     * UNCERTAIN}, and the caller has to find out.
     */
    public JsonNode create(String path, JsonNode body) {
        return execute(new Request("POST", path, body.toString()));
    }

    /** Replaces something. */
    public JsonNode put(String path, JsonNode body) {
        return execute(new RepeatableRequest("PUT", path, body.toString()));
    }

    /** Changes parts of something; doing it twice must be the same as doing it once. */
    public JsonNode patch(String path, JsonNode body) {
        return execute(new RepeatableRequest("PATCH", path, body.toString()));
    }

    /** Removes something. When an answer got lost on the way, what is removed already may be reported as not found. */
    public JsonNode delete(String path) {
        return execute(new Request("DELETE", path));
    }

    private JsonNode execute(Request request) {
        String call = request.getMethod() + " " + request.getUrl();
        request.withHeader("Accept", "application/json");
        if (request.isBodyString()) {
            request.withHeader("Content-Type", "application/json");
        }
        if (client.workspaceId() != null) {
            request.withHeader("X-Databricks-Workspace-Id", client.workspaceId());
        }
        try (InputStream answer = client.execute(request, InputStream.class)) {
            JsonNode tree = answer == null ? MissingNode.getInstance() : MAPPER.readTree(answer);
            return tree.isMissingNode() ? MAPPER.createObjectNode() : tree;
        } catch (IOException e) {
            throw failures.unreadable(call);
        } catch (DatabricksException e) {
            throw failures.of(e, call, request.getBodyString());
        }
    }
}
