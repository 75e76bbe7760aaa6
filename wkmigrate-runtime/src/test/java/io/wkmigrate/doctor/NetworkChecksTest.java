package io.wkmigrate.doctor;

import static io.wkmigrate.doctor.Examinations.assertFails;
import static io.wkmigrate.doctor.Examinations.examine;
import static io.wkmigrate.doctor.Examinations.result;
import static io.wkmigrate.doctor.Examinations.surroundings;
import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.core.DatabricksConfig;
import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.doctor.Result.Status;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.workspace.LoopbackProxy;
import io.wkmigrate.workspace.SmallServer;
import io.wkmigrate.workspace.SmallServer.Reply;
import io.wkmigrate.workspace.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong between here and a workspace. */
class NetworkChecksTest {

    private final FakeWorkspace fake = FakeWorkspace.start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void anAddressWhereOthersCouldListenIsRefused() {
        assertFails(examine(config().setHost("http://192.0.2.1")), "address", Concern.CONFIGURATION, "not encrypted");
        assertFails(
                examine(config().setHost("https://accounts.azuredatabricks.net")),
                "address",
                Concern.CONFIGURATION,
                "account console");
    }

    @Test
    void aStrangeNameIsOnlyStrange() {
        Result result = result(examine(config().setHost("https://databricks.contoso.invalid")), "address");

        assertThat(result.status()).isEqualTo(Status.WARN);
        assertThat(result.finding()).contains("not in a domain of Databricks");
    }

    @Test
    void aNameThatNobodyKnowsIsSaidToBe() {
        Examination examination = examine(config().setHost("https://adb-1.2.invalid"));

        assertFails(examination, "name", Concern.NETWORK, "adb-1.2.invalid");
        assertThat(result(examination, "name").remedy()).contains("VPN", "proxy");
        assertThat(result(examination, "connection").status()).isEqualTo(Status.SKIP);
    }

    @Test
    void aPortWhereNobodyListensIsSaidToBe() throws IOException {
        assertFails(
                examine(config().setHost("http://127.0.0.1:" + freePort())),
                "connection",
                Concern.NETWORK,
                "refuses the connection");
    }

    @Test
    void aCertificateOfACompanyIsShownWithItsIssuerAndCanBeTrusted() {
        TestCertificate certificate = TestCertificate.make(folder);
        try (SmallServer server = encrypted(certificate)) {
            DatabricksConfig config = config().setHost(server.url());

            Examination refused = examine(config);
            Examination trusted =
                    examine(surroundings(config, Optional.of(certificate.pem()), Map.of(), Instant.now()));

            assertFails(refused, "certificate", Concern.NETWORK, "CN=Contoso Proxy Root");
            assertThat(result(refused, "certificate").remedy()).contains("--ca-file", "-Djavax.net.ssl.trustStore");
            assertThat(result(trusted, "certificate").status()).isEqualTo(Status.WARN);
            assertThat(result(trusted, "certificate").finding()).startsWith("Trusted; issued by CN=Contoso Proxy Root");
            assertThat(result(trusted, "answer").status()).isEqualTo(Status.OK);
        }
    }

    @Test
    void anExpiredCertificateAndAWrongClockAreToldApartFromAnUnknownOne() {
        TestCertificate certificate = TestCertificate.make(folder);
        try (SmallServer server = encrypted(certificate)) {
            DatabricksConfig config = config().setHost(server.url());

            assertFails(
                    examine(surroundings(
                            config, Optional.empty(), Map.of(), Instant.now().plus(Duration.ofDays(400)))),
                    "certificate",
                    Concern.NETWORK,
                    "Expired on");
            assertFails(
                    examine(surroundings(
                            config, Optional.empty(), Map.of(), Instant.now().minus(Duration.ofDays(400)))),
                    "certificate",
                    Concern.NETWORK,
                    "Not valid before");
        }
    }

    @Test
    void aPortWithoutHttpsIsSaidToBe() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread hangingUp = new Thread(() -> hangUp(listener));
            hangingUp.setDaemon(true);
            hangingUp.start();

            assertFails(
                    examine(config().setHost("https://127.0.0.1:" + listener.getLocalPort())),
                    "certificate",
                    Concern.NETWORK,
                    "does not speak HTTPS");
        }
    }

    @Test
    void clocksThatDisagreeAreSaidTo() {
        Examination examination = examine(
                surroundings(config(), Optional.empty(), Map.of(), Instant.now().plus(Duration.ofMinutes(20))));

        assertThat(result(examination, "answer").status()).isEqualTo(Status.WARN);
        assertThat(result(examination, "answer").finding()).contains("20 minutes apart");
    }

    @Test
    void theProxyIsNamedWithoutItsPassword() {
        Map<String, String> environment = Map.of("HTTPS_PROXY", "http://ada:s3cr3t@proxy.invalid:8080");

        Examination examination = examine(surroundings(
                config().setHost("https://adb-1.2.azuredatabricks.net"), Optional.empty(), environment, Instant.now()));

        assertThat(result(examination, "proxy").finding())
                .isEqualTo("proxy.invalid:8080 (HTTPS_PROXY), signing in as ada.");
        assertFails(examination, "name", Concern.NETWORK, "the proxy proxy.invalid");
        assertThat(ExaminationText.of(examination)).doesNotContain("s3cr3t");
    }

    @Test
    void aProxyThatIsLeftOutIsSaidToBe() {
        Examination examination = examine(
                surroundings(config(), Optional.empty(), Map.of("HTTPS_PROXY", "http://proxy:1"), Instant.now()));

        assertThat(result(examination, "proxy").finding()).contains("not for this address");
        assertThat(result(examination, "sign-in").status()).isEqualTo(Status.OK);
    }

    @Test
    void aProxyThatWantsASignInIsSaidTo() {
        try (LoopbackProxy proxy = LoopbackProxy.to(
                1, "Basic " + Base64.getEncoder().encodeToString("ada:right".getBytes(StandardCharsets.UTF_8)))) {
            assertFails(through(proxy, ""), "connection", Concern.NETWORK, "wants a sign-in (status 407)");
            assertFails(through(proxy, "ada:wrong@"), "connection", Concern.NETWORK, "does not accept the sign-in");
        }
    }

    @Test
    void aProxyThatIsNotThereIsSaidToBe() throws IOException {
        Map<String, String> environment = Map.of("HTTPS_PROXY", "http://127.0.0.1:" + freePort());

        assertFails(
                examine(surroundings(
                        config().setHost("https://adb-1.2.azuredatabricks.net"),
                        Optional.empty(),
                        environment,
                        Instant.now())),
                "connection",
                Concern.NETWORK,
                "the proxy 127.0.0.1:");
    }

    @Test
    void aPageForPeopleIsSaidToBeOne() {
        try (SmallServer server =
                SmallServer.start(question -> Reply.page(200, "\n <html>Sign in to Contoso</html>"))) {
            assertFails(examine(config().setHost(server.url())), "answer", Concern.NETWORK, "A page for people");
        }
    }

    @Test
    void whoSendsCallersElsewhereIsSaidTo() {
        try (SmallServer server = SmallServer.start(question -> Reply.sentTo("https://login.contoso.example/"))) {
            assertFails(
                    examine(config().setHost(server.url())), "answer", Concern.CONFIGURATION, "login.contoso.example");
        }
    }

    @Test
    void aServiceThatFailsIsSaidTo() {
        try (SmallServer server = SmallServer.start(question -> Reply.json(503, "{}"))) {
            assertFails(examine(config().setHost(server.url())), "answer", Concern.NETWORK, "fails at the moment");
        }
    }

    @Test
    void whoDoesNotAnswerIsSaidNotTo() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            assertFails(
                    examine(config().setHost("http://127.0.0.1:" + silent.getLocalPort())),
                    "answer",
                    Concern.NETWORK,
                    "no answer in time");
        }
    }

    private Examination through(LoopbackProxy proxy, String login) {
        return examine(surroundings(
                config().setHost("https://adb-1.2.azuredatabricks.net"),
                Optional.empty(),
                Map.of("HTTPS_PROXY", "http://" + login + "127.0.0.1:" + proxy.port()),
                Instant.now()));
    }

    private static SmallServer encrypted(TestCertificate certificate) {
        return SmallServer.startEncrypted(certificate.identity(), question -> Reply.json("{\"userName\": \"ada\"}"));
    }

    private DatabricksConfig config() {
        return new DatabricksConfig().setHost(fake.url()).setToken(fake.token());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    private static void hangUp(ServerSocket listener) {
        try {
            while (true) {
                listener.accept().close();
            }
        } catch (IOException e) {
            Thread.currentThread().interrupt();
        }
    }
}
