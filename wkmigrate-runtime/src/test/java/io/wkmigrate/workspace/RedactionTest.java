package io.wkmigrate.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.core.http.FormRequest;
import com.databricks.sdk.core.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final String SECRET = "pa\"ss wörd/42+x";

    @Test
    void aSecretIsTakenOutHoweverItIsWritten() {
        String base64 = Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
        String message =
                "raw " + SECRET + ", JSON pa\\\"ss wörd/42+x, form pa%22ss+w%C3%B6rd%2F42%2Bx, Base64 " + base64 + "!";

        assertThat(redacted(message))
                .startsWith("raw ***, JSON ***, form ***, Base64 ***")
                .endsWith("!");
    }

    @Test
    void aPartOfASecretIsTakenOutToo() {
        assertThat(redacted("value starts with pa\"ss wörd...")).isEqualTo("value starts with ***...");
    }

    @Test
    void theRestIsKept() {
        assertThat(redacted("Scope prod-secrets does not exist!")).isEqualTo("Scope prod-secrets does not exist!");
        assertThat(Redaction.of("abc", List.of("", "x"), Set.of())).isEqualTo("abc");
        assertThat(Redaction.of("pin 42", List.of("42"), Set.of())).isEqualTo("pin ***");
    }

    @Test
    void whatLooksLikeATokenIsTakenOutWhereverItComesFrom() {
        assertThat(redacted("bad token dapi0123456789abcdef0123456789abcdef-2 and"
                        + " eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln."))
                .isEqualTo("bad token *** and ***");
    }

    @Test
    void theCredentialsOfRequestsAreKnown() {
        Secrets secrets = new Secrets();
        secrets.remember(new Request("GET", "https://h").withHeader("Authorization", "Bearer the-bearer-token"));
        secrets.remember(new Request("GET", "https://h")
                .withHeader(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("ada:the-password".getBytes(StandardCharsets.UTF_8))));
        secrets.remember(
                new FormRequest("https://h/token", Map.of("client_secret", "the secret", "grant_type", "public")));

        assertThat(secrets.removedFrom("the-bearer-token the-password the secret public", Set.of()))
                .isEqualTo("*** *** *** public");
    }

    @Test
    void secretValuesThatAreSentAreKnown() {
        assertThat(SentSecrets.in("{\"scope\": \"s\", \"key\": \"k\", \"string_value\": \"one\"}"))
                .containsExactly("one");
        assertThat(SentSecrets.in("{\"options\": {\"user\": \"u\", \"Password\": \"two\"}, \"list\": [{\"sasToken\":"
                        + " \"three\"}]}"))
                .containsExactly("two", "three");
        assertThat(SentSecrets.in("not JSON")).containsExactly("not JSON");
        assertThat(SentSecrets.in(null)).isEmpty();
    }

    private static String redacted(String message) {
        return Redaction.of(message, List.of(SECRET), Set.of());
    }
}
