package io.wkmigrate.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.databricks.sdk.core.DatabricksConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedCertificatesTest {

    @TempDir
    private Path folder;

    @Test
    void aCertificateThatNobodyKnowsIsNotTrustedUnlessItIsGiven() {
        TestCertificate certificate = TestCertificate.make(folder);
        try (SmallServer server = SmallServer.startEncrypted(
                certificate.identity(), question -> SmallServer.Reply.json("{\"userName\": \"ada\"}"))) {
            WorkspaceException failure =
                    catchThrowableOfType(WorkspaceException.class, () -> connect(server, Optional.empty()));

            assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.UNREACHABLE);
            assertThat(failure)
                    .hasMessageContaining("certificate is not trusted")
                    .hasMessageContaining("--ca-file");
            assertThat(server.questions()).isEmpty();
            assertThat(connect(server, Optional.of(certificate.pem())).userName())
                    .isEqualTo("ada");
        }
    }

    @Test
    void whatIsWrongWithACertificateIsSaid() {
        assertThat(Reasons.ofConnection(handshake(new CertificateExpiredException())))
                .contains("has expired", "clock");
        assertThat(Reasons.ofConnection(handshake(new CertificateNotYetValidException())))
                .contains("not valid yet");
        assertThat(Reasons.ofConnection(new SSLPeerUnverifiedException("x"))).contains("for another name");
    }

    @Test
    void whoDoesNotSpeakHttpsIsSaidNotTo() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread answering = new Thread(() -> answerInPlain(server));
            answering.setDaemon(true);
            answering.start();

            WorkspaceException failure = catchThrowableOfType(
                    WorkspaceException.class,
                    () -> Workspace.connect(
                            new DatabricksConfig()
                                    .setHost("https://127.0.0.1:" + server.getLocalPort())
                                    .setToken("t"),
                            TestOptions.hasty()));

            assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.UNREACHABLE);
            assertThat(failure).hasMessageContaining("does not speak HTTPS");
        }
    }

    @Test
    void aFileWithoutCertificatesIsRefused() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        for (Path file : new Path[] {empty, folder.resolve("missing.pem"), folder}) {
            WorkspaceException failure =
                    catchThrowableOfType(WorkspaceException.class, () -> TrustedCertificates.of(Optional.of(file)));

            assertThat(failure)
                    .as(file.toString())
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("PEM");
        }
    }

    private static SSLHandshakeException handshake(Exception cause) {
        SSLHandshakeException failure = new SSLHandshakeException("PKIX path validation failed");
        failure.initCause(cause);
        return failure;
    }

    private static void answerInPlain(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workspace connect(SmallServer server, Optional<Path> certificates) {
        WorkspaceOptions options = new WorkspaceOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(5),
                duration -> {},
                certificates);
        return Workspace.connect(new DatabricksConfig().setHost(server.url()).setToken("t"), options);
    }
}
