package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final String CANARY = "Kn4ry-w4terFall+9";

    /** {@code #} stands for the credential. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Server=s;Database=d;User ID=u;Password=#;Encrypt=True",
                "Server=s;Password = #;",
                "Server=s;pwd=#",
                "Server=s;Password=\"#;x\";Encrypt=True",
                "Server=s;Password='#';Encrypt=True",
                "Driver={ODBC};UID=u;PWD={#};",
                "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=#==;EndpointSuffix=core.windows.net",
                "Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=#=",
                "BlobEndpoint=https://a.blob.core.windows.net/;SharedAccessSignature=sv=2022&sig=#",
                "host:6380,password=#,ssl=True",
                "https://a.blob.core.windows.net/c?sv=2022-11-02&se=2027-01-01&sp=r&sig=#",
                "https://a.azurewebsites.net/api/run?code=#&x=1",
                "https://maps.example.com/api?x=1&key=#",
                "https://a.example.com/?subscription-key=#",
                "https://a.example.com/?access_token=#",
                "https://user:#@a.example.com/x",
                "mongodb://user:#@a.example.com:27017/db",
                "Bearer #",
                "Basic #",
                "Authorization: Bearer #",
                "-H 'x-functions-key: #' https://a.example.com",
                "curl -H \"Ocp-Apim-Subscription-Key: #\"",
                "grant_type=client_credentials&client_id=a&client_secret=#&scope=x",
                "{\"user\": \"u\", \"password\": \"#\"}",
                "{'user': 'u', 'clientSecret': '#'}",
                "{\\\"apiKey\\\": \\\"#\\\"}",
                "@json('{\"password\":\"#\"}')",
                "@concat('https://a.azurewebsites.net/api/run?code=#', '&x=', pipeline().RunId)",
                "@concat('Server=s;Password=#;User=', variables('u'))",
                "export DB_PASSWORD=#",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIE#\n-----END RSA PRIVATE KEY-----"
            })
    void findsACredentialInText(String text) {
        String hidden = text.replace("#", CANARY);

        assertThat(Credentials.isHidden(hidden)).isTrue();
        assertThat(Credentials.redacted(hidden)).doesNotContain(CANARY);
    }

    @Test
    void findsKeysAndTokensThatHaveAFormOfTheirOwn() {
        String json = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl";
        String databricks = "dapi" + "0123456789abcdef".repeat(2);
        String storage = "Ab3+".repeat(21) + "Zz==";

        for (String each : new String[] {json, databricks, storage}) {
            assertThat(Credentials.redacted("see " + each + " there")).isEqualTo("see <redacted> there");
        }
    }

    @Test
    void leavesWhatStandsAroundACredential() {
        assertThat(Credentials.redacted("Server=s;Password=" + CANARY + ";Encrypt=True"))
                .isEqualTo("Server=s;Password=<redacted>;Encrypt=True");
        assertThat(Credentials.redacted("https://a.net/api?code=" + CANARY + "&x=1"))
                .isEqualTo("https://a.net/api?code=<redacted>&x=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT code FROM t WHERE code = 5 AND t.code=s.code",
                "MERGE INTO t USING s ON t.sig = s.sig WHEN MATCHED THEN UPDATE SET t.key = s.key",
                "UPDATE users SET token_expiry = getdate() WHERE secret_name = 'x'",
                "integrated security=False;encrypt=True;connection timeout=30;data source=s;initial catalog=c",
                "Server=s;Password=@{linkedService().password};Encrypt=True",
                "https://a.net/api?code=@{activity('Get key').output.value}",
                "Bearer @{activity('Get token').output.access_token}",
                "Storage-Authorization: Bearer @{activity('Get token').output.access_token}",
                "@concat('client_secret=', activity('Get secret').output.value, '&scope=x')",
                "@concat('\"accessToken\": \"', activity('Get token').output.value, '\",')",
                "@concat('sig=', variables('sig'))",
                "basic authentication is not used, a bearer instrumentation neither",
                "The password: ask the owner.",
                "https://contoso.vault.azure.net/secrets/db-password",
                "https://a.net:8443/x?email=a@b.net",
                "{\"secretName\": \"db-password\", \"tokenEndpoint\": \"https://a.net/token\", \"password\": \"\"}",
                "{{secrets/scope/db-password}}",
                "dbutils.secrets.get(scope, name)"
            })
    void leavesTextWithoutCredentialsAsItIs(String text) {
        assertThat(Credentials.redacted(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "adminPassword",
                "PWD",
                "clientSecret",
                "client_secret",
                "accessToken",
                "x-functions-key",
                "apiKey",
                "X-API-Key",
                "Ocp-Apim-Subscription-Key",
                "Authorization",
                "accountKey",
                "secretAccessKey",
                "sasToken",
                "servicePrincipalKey",
                "encryptedCredential",
                "passPhrase",
                "privateKey",
                "DB_PASSWORD",
                "STORAGE_ACCOUNT_KEY",
                "fs.azure.account.key.contoso.dfs.core.windows.net",
                "fs.azure.account.oauth2.client.secret.contoso.dfs.core.windows.net"
            })
    void knowsNamesUnderWhichCredentialsStand(String name) {
        assertThat(Credentials.isCredential(name, CANARY)).isTrue();
        assertThat(Credentials.isCredential(name, " ")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secretName",
                "secretVersion",
                "secretScope",
                "keyVaultUrl",
                "tokenEndpoint",
                "tokenExpiry",
                "passwordPolicy",
                "credentialType",
                "accessKeyId",
                "key",
                "code",
                "primaryKey",
                "partitionKey",
                "tokens",
                "maxTokens",
                "sasUri",
                "connectionString",
                "authorizationUrl",
                "keyColumns",
                "fs.azure.account.auth.type.contoso.dfs.core.windows.net",
                "fs.azure.account.oauth2.client.id.contoso.dfs.core.windows.net"
            })
    void doesNotTakeANameAboutACredentialForOne(String name) {
        assertThat(Credentials.isCredential(name, "some text")).isFalse();
    }

    static Stream<String> slots() {
        return Stream.of(
                "{\"password\": \"#\"}",
                "{\"Password\": {\"Type\": \"securestring\", \"Value\": \"#\"}}",
                "{\"p\": {\"type\": \"SecureString\", \"defaultValue\": \"#\"}}",
                "{\"headers\": {\"x-functions-key\": \"#\"}}",
                "{\"headers\": {\"x-functions-key\": {\"value\": \"#\", \"type\": \"Expression\"}}}",
                "{\"headers\": {\"Authorization\": \"@concat('Basic ', base64('user:#'))\"}}",
                "{\"headers\": [{\"name\": \"X-Api-Key\", \"value\": \"#\"}]}",
                "{\"authentication\": {\"type\": \"Basic\", \"username\": \"u\", \"password\": \"#\"}}",
                "{\"authentication\": {\"type\": \"ClientCertificate\", \"pfx\": \"#\"}}",
                "{\"apiKeys\": 1, \"apiKey\": [\"#\"]}",
                "{\"parameters\": {\"dbPassword\": {\"type\": \"String\", \"defaultValue\": \"#\"}}}",
                "{\"encryptedCredential\": \"#\"}",
                "{\"body\": \"{\\\"client_secret\\\": \\\"#\\\"}\"}");
    }

    @ParameterizedTest
    @MethodSource("slots")
    void hidesACredentialInJson(String json) {
        assertThat(Credentials.redacted(parse(json.replace("#", CANARY))).toString())
                .doesNotContain("Kn4ry")
                .contains("<redacted>");
    }

    @Test
    void aNumberMayBeACredential() {
        assertThat(Credentials.redacted(parse("{\"password\": 8675309}")).toString())
                .doesNotContain("8675309");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\":{\"type\":\"AzureKeyVaultSecret\",\"store\":{\"referenceName\":\"KV\",\"type\":\"LinkedServiceReference\"},"
                        + "\"secretName\":\"db-password\"}}",
                "{\"credential\":{\"referenceName\":\"Identity\",\"type\":\"CredentialReference\"}}",
                "{\"headers\":{\"Authorization\":\"@concat('Bearer ', activity('Get token').output['access_token'])\"}}",
                "{\"token\":\"@variables('token')\",\"useToken\":true,\"password\":null,\"secret\":\"\"}",
                "{\"query\":\"SELECT * FROM t WHERE code = 'X' AND sig = 2\",\"secretScope\":\"kv\"}",
                "{\"parameters\":{\"tokenCount\":{\"type\":\"Int\",\"defaultValue\":3}}}"
            })
    void leavesJsonWithoutCredentialsAsItIs(String json) {
        assertThat(Credentials.redacted(parse(json))).hasToString(json);
    }

    /** The source is not trusted: no text makes the search slow or exhausts the stack. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "=",
                "password=",
                "password= ",
                "\"password\":\"\\\"",
                "eyJ",
                "eyJaaaaaaaaa.",
                "Bearer ",
                "bearer a",
                "-----BEGIN PRIVATE KEY-----",
                "://a:b",
                "://",
                "'",
                "\\\"",
                "x-",
                "A=",
                "[",
                "variables('"
            })
    void takesTimeInProportionToTheLengthOfATextAndNoStack(String part) {
        String text = part.repeat(400_000 / part.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatCode(() -> Credentials.redacted(text)).doesNotThrowAnyException());
    }

    private static JsonNode parse(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }
}
