package io.wkmigrate.load.live;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Azure Resource Manager answers. Tokens go there, so it has to be an address that nobody can listen to:
 * {@code https}, or this machine.
 *
 * @param address scheme, host and port, without anything behind them
 * @param tokenScope what a token for it is asked for
 */
public record ManagementEndpoint(URI address, String tokenScope) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** The endpoint of one of Azure's own clouds. */
    public static ManagementEndpoint of(AzureCloud cloud) {
        return new ManagementEndpoint(URI.create(cloud.management()), cloud.audience() + "/.default");
    }

    /**
     * An endpoint of its own, such as that of an Azure Stack Hub.
     *
     * @throws IllegalArgumentException when it is no address, or not an encrypted one; the message is made for people
     */
    public static ManagementEndpoint at(String url) {
        URI uri = parsed(url);
        if (!isSafe(uri)) {
            throw new IllegalArgumentException("\"" + uri.getScheme() + "://" + uri.getHost()
                    + "\" is not encrypted, and tokens would go there. Give an https address.");
        }
        return new ManagementEndpoint(origin(uri), origin(uri) + "/.default");
    }

    /** Whether an address is at the same place, so that a token may go there too. */
    boolean isOriginOf(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && origin(uri).equals(address);
    }

    /** Whether it is on this machine. */
    boolean isLoopback() {
        return THIS_MACHINE.contains(address.getHost());
    }

    private static boolean isSafe(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme())
                        && THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT)));
    }

    private static URI parsed(String url) {
        try {
            URI uri = new URI(url.strip());
            boolean bare = uri.getRawPath() == null || uri.getRawPath().matches("/?");
            if (uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && bare) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw notAnAddress(e);
        }
        throw notAnAddress(null);
    }

    /** Does not repeat what was given: it may hold a password. */
    private static IllegalArgumentException notAnAddress(@Nullable Throwable cause) {
        return new IllegalArgumentException(
                "The management endpoint is not an address like https://management.azure.com: scheme and host, nothing"
                        + " behind them.",
                cause);
    }

    private static URI origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() == (scheme.equals("https") ? 443 : 80) ? -1 : uri.getPort();
        return URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (port < 0 ? "" : ":" + port));
    }
}
