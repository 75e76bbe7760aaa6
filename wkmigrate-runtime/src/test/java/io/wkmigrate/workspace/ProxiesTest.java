package io.wkmigrate.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wkmigrate.workspace.ProxySetting.Login;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    @TempDir
    private Path folder;

    @Test
    void theEnvironmentNamesAProxy() {
        ProxySetting proxy = of(Map.of("HTTPS_PROXY", "http://ada:p%40ss%2Bword@proxy.contoso.example:8080/"))
                .orElseThrow();

        assertThat(proxy.place()).isEqualTo("proxy.contoso.example:8080");
        assertThat(proxy.source()).isEqualTo("HTTPS_PROXY");
        assertThat(proxy.login()).contains(new Login("ada", "p@ss+word"));
        assertThat(proxy.toString()).doesNotContain("p@ss");
    }

    @Test
    void schemeAndPortMayBeMissing() {
        assertThat(of(Map.of("https_proxy", "proxy")).map(ProxySetting::place)).contains("proxy:80");
        assertThat(of(Map.of("ALL_PROXY", "proxy:3128")).map(ProxySetting::place))
                .contains("proxy:3128");
        assertThat(of(Map.of("HTTPS_PROXY", " "))).isEmpty();
        assertThat(of(Map.of("HTTP_PROXY", "http://proxy:1"))).isEmpty();
    }

    @Test
    void whatJavaIsToldComesFirst() {
        Properties properties = new Properties();
        properties.setProperty("https.proxyHost", "java.example");
        properties.setProperty("https.proxyPort", "81");
        properties.setProperty("http.nonProxyHosts", "*.contoso.example|db.example");

        ProxySetting proxy = Proxies.of(Map.of("HTTPS_PROXY", "http://env.example:80"), properties)
                .orElseThrow();

        assertThat(proxy.place()).isEqualTo("java.example:81");
        assertThat(proxy.leavesOut("adb.contoso.example")).isTrue();
        assertThat(proxy.leavesOut("db.example")).isTrue();
        assertThat(proxy.leavesOut("xdb.example")).isFalse();
    }

    @Test
    void someMachinesAreCalledWithoutIt() {
        ProxySetting proxy = of(Map.of(
                        "HTTPS_PROXY", "http://proxy:80", "NO_PROXY", "Contoso.example, .other.example ,a(b"))
                .orElseThrow();

        assertThat(List.of(
                        "contoso.example", "adb.CONTOSO.example", "x.other.example", "127.0.0.1", "localhost", "[::1]"))
                .allMatch(proxy::leavesOut);
        assertThat(List.of("notcontoso.example", "contoso.example.com", "adb-1.2.azuredatabricks.net"))
                .noneMatch(proxy::leavesOut);
        assertThat(of(Map.of("HTTPS_PROXY", "http://proxy:80", "NO_PROXY", "*"))
                        .orElseThrow()
                        .leavesOut("any"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:s3cr3t@proxy:443",
                "socks5://user:s3cr3t@proxy",
                "http://user:s3cr3t@",
                "http://a b s3cr3t"
            })
    void whatCannotBeAProxyIsRefusedWithoutRepeatingIt(String value) {
        WorkspaceException failure =
                catchThrowableOfType(WorkspaceException.class, () -> of(Map.of("HTTPS_PROXY", value)));

        assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.ADDRESS);
        assertThat(failure).hasMessageStartingWith("HTTPS_PROXY").hasMessageNotContaining("s3cr3t");
    }

    @Test
    void callsGoThroughTheProxyOfTheEnvironmentAndItsCertificateCanBeTrusted() {
        TestCertificate certificate = TestCertificate.make(folder);
        try (SmallServer server = SmallServer.startEncrypted(certificate.identity(), ProxiesTest::workspace);
                LoopbackProxy proxy = LoopbackProxy.to(server.port(), login())) {
            Map<String, String> environment = Map.of(
                    "DATABRICKS_HOST",
                    "https://localhost",
                    "DATABRICKS_TOKEN",
                    "t-o-k-e-n",
                    "HTTPS_PROXY",
                    "http://ada:p%40ss@127.0.0.1:" + proxy.port());

            // "localhost" never goes through a proxy; a name that only the proxy knows does.
            JavaProcess.Result through = run(with(environment, "https://workspace.contoso.example"), certificate);
            JavaProcess.Result without = run(
                    with(with(environment, "https://localhost:" + server.port()), "NO_PROXY", "localhost"),
                    certificate);

            assertThat(through.out()).contains("UNREACHABLE", "its certificate is for another name");
            assertThat(proxy.heads())
                    .anyMatch(head ->
                            head.startsWith("CONNECT workspace.contoso.example:443 ") && head.contains(login()));
            assertThat(proxy.heads()).noneMatch(head -> head.contains("t-o-k-e-n"));
            assertThat(without.out()).isEqualTo("https://localhost:" + server.port() + " ada\n");
        }
    }

    @Test
    void aProxyThatJavaIsToldIsUsedAndARefusalNamesIt() {
        try (LoopbackProxy proxy = LoopbackProxy.to(1, "only with this header")) {
            JavaProcess.Result result = JavaProcess.run(
                    SignInProcess.class,
                    folder,
                    Map.of("DATABRICKS_HOST", "https://workspace.contoso.example", "DATABRICKS_TOKEN", "t"),
                    List.of("-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=" + proxy.port()));

            assertThat(result.out())
                    .startsWith("UNREACHABLE GET /api/2.2/jobs/list")
                    .contains(
                            "the proxy 127.0.0.1:" + proxy.port(), "407", "HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT");
        }
    }

    private JavaProcess.Result run(Map<String, String> environment, TestCertificate certificate) {
        return JavaProcess.run(
                SignInProcess.class,
                folder,
                environment,
                List.of(
                        "-Djavax.net.ssl.trustStore=" + certificate.store(),
                        "-Djavax.net.ssl.trustStorePassword=" + TestCertificate.PASSWORD));
    }

    private static String login() {
        return "Basic " + Base64.getEncoder().encodeToString("ada:p@ss".getBytes(StandardCharsets.UTF_8));
    }

    private static SmallServer.Reply workspace(SmallServer.Question question) {
        return SmallServer.Reply.json("{\"userName\": \"ada\"}");
    }

    private static Map<String, String> with(Map<String, String> environment, String host) {
        return with(environment, "DATABRICKS_HOST", host);
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    private static Optional<ProxySetting> of(Map<String, String> environment) {
        return Proxies.of(environment, new Properties());
    }
}
