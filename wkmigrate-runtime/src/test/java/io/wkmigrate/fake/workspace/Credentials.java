package io.wkmigrate.fake.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who may call: a personal access token, a user with a password, or a service principal with a secret. */
final class Credentials {

    private final String token = "dapi" + random();
    private final String password = random();
    private final String clientId = UUID.randomUUID().toString();
    private final String clientSecret = "dose" + random();
    private final Map<String, String> users = new ConcurrentHashMap<>();

    Credentials(String userName) {
        users.put("Bearer " + token, userName);
        users.put(basic(userName, password), userName);
    }

    String token() {
        return token;
    }

    String password() {
        return password;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** The name of who calls; without credentials or with wrong ones there is none. */
    String check(String authorization) {
        String user = users.get(authorization);
        if (user != null) {
            return user;
        }
        if (authorization.startsWith("Bearer ")) {
            throw new ServiceError(403, "403", "Invalid access token.");
        }
        String reason = authorization.isEmpty()
                ? "Credential was not sent or was of an unsupported type for this API."
                : "Invalid username or password.";
        throw new ServiceError(401, "401", reason);
    }

    /** {@code POST /oidc/v1/token} with the secret in the header or in the form. */
    Answer issueToken(Request request) {
        Map<String, String> form = Request.parameters(new String(request.bytes(), StandardCharsets.UTF_8));
        boolean known = request.header("Authorization").equals(basic(clientId, clientSecret))
                || clientId.equals(form.get("client_id")) && clientSecret.equals(form.get("client_secret"));
        if (!known) {
            byte[] body = Json.bytes(Json.object()
                    .put("error", "invalid_client")
                    .put("error_description", "Client authentication failed"));
            return new Answer(401, Map.of("Content-Type", "application/json"), body);
        }
        String issued = "eyJ" + random();
        users.put("Bearer " + issued, clientId);
        return Answer.of(Json.object()
                .put("access_token", issued)
                .put("token_type", "Bearer")
                .put("scope", "all-apis")
                .put("expires_in", 3600));
    }

    /** Ends what the tokens so far are good for, as an administrator does. */
    void revoke() {
        users.clear();
    }

    private static String basic(String name, String secret) {
        byte[] pair = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
