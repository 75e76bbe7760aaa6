package io.wkmigrate.workspace;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says to ask somewhere else. It is not followed: the credentials would go along, and a workspace
 * never does this to callers of its API that are signed in.
 */
final class RedirectedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean away;
    private final boolean privateNetwork;

    private RedirectedException(String message, boolean away, boolean privateNetwork) {
        super(message);
        this.away = away;
        this.privateNetwork = privateNetwork;
    }

    static RedirectedException to(@Nullable String location, URI from) {
        String text = Objects.requireNonNullElse(location, "");
        String host = host(text);
        boolean away = !host.isEmpty() && !host.equalsIgnoreCase(from.getHost());
        return new RedirectedException(
                away ? host : "a page of its own", away, text.contains("private-link-validation-error"));
    }

    /** Whether another machine is meant; the message is its name. */
    boolean away() {
        return away;
    }

    /** Whether the workspace lets nobody in from this network. */
    boolean privateNetwork() {
        return privateNetwork;
    }

    private static String host(String location) {
        try {
            return Objects.requireNonNullElse(new URI(location).getHost(), "");
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
