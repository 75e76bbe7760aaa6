package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who calls, and where clients find out how to log in. */
final class IdentityService {

    private static final String WORKSPACE_ID = "900800700600";

    private final Credentials credentials;

    IdentityService(Credentials credentials) {
        this.credentials = credentials;
    }

    void register(Router router) {
        router.on("GET", "/.well-known/databricks-config", this::configuration)
                .on("GET", "/oidc/.well-known/oauth-authorization-server", this::endpoints)
                .on("POST", "/oidc/v1/token", credentials::issueToken)
                .on("GET", "/api/2.0/preview/scim/v2/Me", this::me);
    }

    /** What can be asked without credentials. */
    static boolean open(Request request) {
        return request.path().startsWith("/.well-known/") || request.path().startsWith("/oidc/");
    }

    private static String url(Request request) {
        return "http://" + request.header("Host");
    }

    private Answer configuration(Request request) {
        return Answer.of(
                Json.object().put("oidc_endpoint", url(request) + "/oidc").put("workspace_id", WORKSPACE_ID));
    }

    private Answer endpoints(Request request) {
        return Answer.of(Json.object()
                .put("authorization_endpoint", url(request) + "/oidc/v1/authorize")
                .put("token_endpoint", url(request) + "/oidc/v1/token"));
    }

    private Answer me(Request request) {
        String user = request.user();
        ObjectNode me = Json.object()
                .put("id", "4711")
                .put("userName", user)
                .put("displayName", user.replaceFirst("@.*", ""))
                .put("active", true);
        me.putArray("emails").addObject().put("type", "work").put("value", user).put("primary", true);
        me.putArray("groups")
                .addObject()
                .put("display", "users")
                .put("type", "direct")
                .put("value", "1");
        return Answer.of(me);
    }
}
