package io.wkmigrate.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceHostTest {

    @ParameterizedTest
    @CsvSource({
        "adb-1.2.azuredatabricks.net, https://adb-1.2.azuredatabricks.net",
        "https://adb-1.2.azuredatabricks.net/?o=1234#job/5, https://adb-1.2.azuredatabricks.net",
        "HTTPS://ADB-1.2.AzureDatabricks.NET/browse/folders, https://adb-1.2.azuredatabricks.net",
        "' https://dbc-1.cloud.databricks.com:443/ ', https://dbc-1.cloud.databricks.com:443",
        "http://127.0.0.1:8080/x, http://127.0.0.1:8080",
        "http://localhost, http://localhost",
        "http://[::1]:80, http://[::1]:80"
    })
    void anAddressIsTakenAsTheBrowserShowsIt(String text, String url) {
        assertThat(WorkspaceHost.of(text).url()).isEqualTo(url);
    }

    @Test
    void knowsItsNameAndPort() {
        WorkspaceHost host = WorkspaceHost.of("adb-1.2.azuredatabricks.net");

        assertThat(host.name()).isEqualTo("adb-1.2.azuredatabricks.net");
        assertThat(host.port()).isEqualTo(443);
        assertThat(WorkspaceHost.of("http://localhost:8").port()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://adb-1.2.azuredatabricks.net",
                "http://192.0.2.7:8080",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "ftp://adb-1.2.azuredatabricks.net",
                "https://",
                "https://a b",
                "https://[",
                "file:///etc/passwd",
                "?o=1234"
            })
    void whatIsNotSafeOrNoAddressIsRefused(String text) {
        WorkspaceException failure = failureOf(text);

        assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.ADDRESS);
        assertThat(failure).hasMessageContaining("https://HOST").hasMessageContaining("DATABRICKS_HOST");
    }

    @Test
    void anAccountConsoleIsNotAWorkspace() {
        for (String host : new String[] {
            "accounts.azuredatabricks.net", "https://accounts.cloud.databricks.com/", "accounts-dod.cloud.databricks.us"
        }) {
            assertThat(failureOf(host)).hasMessageContaining("account console, not a workspace");
        }
    }

    @Test
    void nothingIsNoAddress() {
        assertThat(failureOf(" ")).hasMessageStartingWith("No workspace is given.");
    }

    @Test
    void whatCouldBeASecretIsNotRepeated() {
        assertThat(failureOf("https://token:s3cr3t@adb-1.2.azuredatabricks.net"))
                .hasMessageNotContaining("s3cr3t")
                .hasMessageContaining("@adb-1.2.azuredatabricks.net");
        assertThat(failureOf("https://user@adb-1.2.azuredatabricks.net")).hasMessageNotContaining("user");
        assertThat(failureOf("dapi0123456789abcdef0123456789abcdef/ x")).hasMessageNotContaining("0123456789");
        assertThat(failureOf("a b".repeat(500)).getMessage()).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dapi0123456789abcdef",
                "dapi0123456789abcdef0123456789abcdef-2",
                "https://dapi0123456789abcdef0123456789abcdef.azuredatabricks.net/",
                "0123456789ABCDEF0123456789abcdef",
                "https://0123456789abcdef0123456789abcdef.example.com",
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTIzIn0.0123456789",
                "eyJ0eXAiOiJKV1Q0123456789_-x",
                "dapi0123456789abcdef:443",
                "Sup3r0123456789Secret",
                "Sup3r~0123456789~Secret",
                "token:x0123456789x"
            })
    void aTokenInThePlaceOfTheAddressIsRefusedAndNotRepeated(String text) {
        WorkspaceException failure = failureOf(text);

        assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.ADDRESS);
        assertThat(failure.getMessage())
                .containsIgnoringCase("token")
                .doesNotContain("0123456789", "eyJ", "Secret")
                .contains("https://HOST");
    }

    @Test
    void aNameWithoutADotIsOnlyThatOfThisMachine() {
        assertThat(failureOf("https://workspace")).hasMessageContaining("no dot");
        assertThat(WorkspaceHost.of("https://localhost:8443").url()).isEqualTo("https://localhost:8443");
        assertThat(WorkspaceHost.of("https://[2001:db8::1]").url()).isEqualTo("https://[2001:db8::1]");
    }

    @Test
    void aTokenIsNeverLookedUpAsAName() {
        for (String host : new String[] {"dapi0123456789abcdef", "0123456789abcdef0123456789abcdef.example.com"}) {
            RefusedAddressException refusal = catchThrowableOfType(
                    RefusedAddressException.class,
                    () -> WorkspaceHost.requireCallable(URI.create("https://" + host + "/api/2.0/x")));
            assertThat(refusal).isNotNull().hasMessageNotContaining("0123456789");
        }
    }

    @Test
    void aVirtualMachineMayAskWhoItIs() throws Exception {
        WorkspaceHost.requireCallable(URI.create("http://169.254.169.254/metadata/identity/oauth2/token"));
    }

    private static WorkspaceException failureOf(String text) {
        WorkspaceException failure = catchThrowableOfType(WorkspaceException.class, () -> WorkspaceHost.of(text));
        assertThat(failure).as(text).isNotNull();
        return failure;
    }
}
