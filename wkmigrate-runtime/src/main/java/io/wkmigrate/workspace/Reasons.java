package io.wkmigrate.workspace;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.conn.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** The reason of a failure in a sentence. What libraries say is only repeated where no input of theirs is in it. */
final class Reasons {

    /** The SDK lists its whole configuration behind each message. */
    private static final Pattern CONFIGURATION = Pattern.compile("\\s*(\\. )?(Config|Env): .*", Pattern.DOTALL);

    private static final Pattern SEVERAL_WAYS = Pattern.compile("more than one authorization method configured: (.*)");
    private static final Pattern NO_PROFILE = Pattern.compile("resolve: (.*) has no (.*) profile configured");
    private static final Pattern LAYERS = Pattern.compile("^(?:[a-z0-9-]+(?: auth)?: )+");
    private static final String NO_WAY = "cannot configure default credentials";

    private Reasons() {}

    /** What the SDK says about signing in, without what it had to say about its configuration. */
    static String ofSignIn(Throwable failure) {
        String said = CONFIGURATION
                .matcher(Objects.requireNonNullElse(failure.getMessage(), ""))
                .replaceFirst("");
        Matcher several = SEVERAL_WAYS.matcher(said);
        Matcher profile = NO_PROFILE.matcher(said);
        if (isCausedBy(failure, JacksonException.class)) {
            return "what came instead of a token is not JSON.";
        } else if (said.contains(NO_WAY)) {
            return "nothing to sign in with is set up, or it did not work.";
        } else if (several.find()) {
            return "several ways to sign in are set up (" + several.group(1) + "); choose one with --auth-type.";
        } else if (profile.find()) {
            return "there is no section [" + profile.group(2) + "] in " + profile.group(1) + ".";
        } else if (failure instanceof NullPointerException || said.isBlank()) {
            return "the host does not say where to sign in.";
        }
        String reason = LAYERS.matcher(said).replaceFirst("").strip();
        return reason.endsWith(".") ? reason : reason + ".";
    }

    /** Whether the way to the workspace is not set up, rather than refused. */
    static boolean isMissingProfile(Throwable failure) {
        return NO_PROFILE
                .matcher(Objects.requireNonNullElse(failure.getMessage(), ""))
                .find();
    }

    static String ofConnection(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "there is no host of that name. Check the spelling, and whether a VPN is needed.";
        } else if (failure instanceof SSLException) {
            return ofCertificate(failure);
        } else if (failure instanceof ConnectTimeoutException) {
            return "nobody answers there. Check the address, and whether a VPN or a proxy is needed.";
        } else if (failure instanceof SocketTimeoutException) {
            return "no answer in time; --http-timeout gives it longer.";
        } else if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return "the connection is refused. Check the address and the port, and whether a VPN or a proxy is needed.";
        } else if (failure instanceof InterruptedIOException) {
            return "interrupted.";
        }
        return "the connection broke.";
    }

    private static String ofCertificate(IOException failure) {
        String said = Objects.requireNonNullElse(failure.getMessage(), "");
        if (isCausedBy(failure, CertificateExpiredException.class)) {
            return "its certificate has expired. If it has not, this machine's clock is wrong.";
        } else if (isCausedBy(failure, CertificateNotYetValidException.class)) {
            return "its certificate is not valid yet. Check this machine's clock.";
        } else if (failure instanceof SSLPeerUnverifiedException || said.contains("subject alternative")) {
            return "its certificate is for another name.";
        } else if (said.contains("Unsupported or unrecognized SSL message")) {
            return "what answers there does not speak HTTPS.";
        } else if (said.contains("PKIX") || said.contains("trustAnchors") || said.contains("certificate")) {
            return "its certificate is not trusted. If your company's proxy looks into HTTPS, give its certificate"
                    + " with --ca-file.";
        }
        return "the encrypted connection broke.";
    }

    private static boolean isCausedBy(@Nullable Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
