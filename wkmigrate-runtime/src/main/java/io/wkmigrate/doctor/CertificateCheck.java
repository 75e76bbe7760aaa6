package io.wkmigrate.doctor;

import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.workspace.TrustedCertificates;
import io.wkmigrate.workspace.WorkspaceHost;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Whether the machine is who it says: its certificate is trusted, for its name, and for today. */
final class CertificateCheck implements Check {

    private static final Duration SOON = Duration.ofDays(14);
    private static final String COMPANY_PROXY =
            "If that is your company, its proxy looks into HTTPS: get its root certificate in PEM and give it with"
                    + " --ca-file FILE, or set WKMIGRATE_JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE. If you do not know"
                    + " it, do not go on: somebody may be listening.";

    private final Patient patient;

    CertificateCheck(Patient patient) {
        this.patient = patient;
    }

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public Result run() {
        if (!patient.host().isEncrypted()) {
            return Result.ok(Concern.NETWORK, "None is needed on this machine itself.");
        }
        Witness witness = new Witness(
                TrustedCertificates.of(patient.surroundings().options().certificates())
                        .judge());
        try {
            shakeHands(patient.host(), witness);
            return trusted(witness.seen().get(0));
        } catch (IOException | GeneralSecurityException e) {
            return witness.seen().isEmpty() ? silent() : refused(witness.seen());
        }
    }

    private void shakeHands(WorkspaceHost host, Witness witness) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {witness}, null);
        try (Line line = Line.open(host, patient.proxy(), ConnectionCheck.limit(patient));
                SSLSocket socket = (SSLSocket)
                        context.getSocketFactory().createSocket(line.socket(), host.name(), host.port(), true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
        }
    }

    private Result trusted(X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        String found = "Trusted; issued by " + issuer(certificate) + ", valid until " + end + ".";
        Duration left = Duration.between(patient.surroundings().clock().instant(), end);
        return left.compareTo(SOON) < 0
                ? Result.warning(Concern.NETWORK, found, "Ask who runs that machine to renew it in time.")
                : Result.ok(Concern.NETWORK, found);
    }

    private Result refused(List<X509Certificate> chain) {
        X509Certificate own = chain.get(0);
        Instant now = patient.surroundings().clock().instant();
        if (now.isAfter(own.getNotAfter().toInstant())) {
            return Result.failure(
                    Concern.NETWORK,
                    "Expired on " + own.getNotAfter().toInstant() + "; it is " + now + " by this machine's clock.",
                    "Set the clock if it is wrong; else ask who runs that machine to renew the certificate.");
        } else if (now.isBefore(own.getNotBefore().toInstant())) {
            return Result.failure(
                    Concern.NETWORK,
                    "Not valid before " + own.getNotBefore().toInstant() + "; it is " + now
                            + " by this machine's clock.",
                    "Set the clock.");
        }
        return Result.failure(
                Concern.NETWORK,
                "Not trusted for " + patient.host().name() + ": it is for "
                        + own.getSubjectX500Principal().getName() + ", issued by " + issuer(chain.get(chain.size() - 1))
                        + ".",
                COMPANY_PROXY);
    }

    private Result silent() {
        return Result.failure(
                Concern.NETWORK,
                patient.host().name() + ":" + patient.host().port() + " shows no certificate: it does not speak HTTPS.",
                "Check the port; a proxy or firewall may answer instead.");
    }

    private static String issuer(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().getName();
    }
}
