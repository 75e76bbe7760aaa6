package io.wkmigrate.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are believed: those that Java trusts ({@code -Djavax.net.ssl.trustStore} sets others), and those
 * of a file, as companies have whose proxies look into HTTPS.
 */
public final class TrustedCertificates {

    private final X509ExtendedTrustManager judge;
    private final SSLContext context;

    private TrustedCertificates(X509ExtendedTrustManager judge, SSLContext context) {
        this.judge = judge;
        this.context = context;
    }

    /**
     * Reads them.
     *
     * @param file certificates in PEM
     * @throws WorkspaceException of kind {@code ADDRESS} when they cannot be read
     */
    public static TrustedCertificates of(Optional<Path> file) {
        try {
            X509ExtendedTrustManager ofJava = judge(null);
            if (file.isEmpty()) {
                return new TrustedCertificates(ofJava, SSLContext.getDefault());
            }
            X509ExtendedTrustManager judge = judge(together(ofJava, file.get()));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {judge}, null);
            return new TrustedCertificates(judge, context);
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(file);
        }
    }

    /** Who decides whether a certificate is believed. */
    public X509ExtendedTrustManager judge() {
        return judge;
    }

    SSLContext context() {
        return context;
    }

    private static X509ExtendedTrustManager judge(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("No trust manager for X.509"));
    }

    private static KeyStore together(X509ExtendedTrustManager ofJava, Path file)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (X509Certificate each : ofJava.getAcceptedIssuers()) {
            store.setCertificateEntry("java-" + number++, each);
        }
        for (Certificate each : certificates(file)) {
            store.setCertificateEntry("file-" + number++, each);
        }
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (found.isEmpty()) {
                throw new GeneralSecurityException("No certificate in the file");
            }
            return found;
        }
    }

    private static WorkspaceException unreadable(Optional<Path> file) {
        String what = file.map(each -> each + " is not a readable file of certificates in PEM.")
                .orElse("The certificates that Java trusts cannot be read; see -Djavax.net.ssl.trustStore.");
        return new WorkspaceException(
                WorkspaceException.Kind.ADDRESS,
                what + " --ca-file takes a file with lines such as -----BEGIN CERTIFICATE-----.");
    }
}
