package io.wkmigrate.load.live;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** What is behind the exceptions of Azure's libraries, which wrap those of the network in others. */
final class Failures {

    private Failures() {}

    /** The failure of the network behind an exception; empty when the network is not to blame. */
    static Optional<IOException> connection(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (each instanceof IOException connection) {
                return Optional.of(connection);
            }
            if (each instanceof TimeoutException) {
                return Optional.of(new HttpTimeoutException("No answer in time"));
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    /** Why there is no connection, in words. */
    static String inWords(IOException failure) {
        if (failure instanceof UnknownHostException || isUnresolved(failure)) {
            return "no such host. Check the network, a VPN, and --azure-cloud.";
        } else if (failure instanceof SSLException) {
            return "its certificate is not trusted, or something between here and there is not HTTPS. Behind a proxy"
                    + " that opens connections, give Java the proxy's certificate.";
        } else if (failure instanceof HttpTimeoutException) {
            return "no answer in time.";
        } else if (failure instanceof ConnectException) {
            return "the connection is refused. Check the network, and HTTPS_PROXY if there is a proxy.";
        }
        return "the connection broke each time before all of the answer had come.";
    }

    /** The JDK's client says so of hosts that it cannot find. */
    private static boolean isUnresolved(IOException failure) {
        return failure.getCause() instanceof UnresolvedAddressException
                || (failure.getCause() instanceof IOException cause && isUnresolved(cause));
    }
}
