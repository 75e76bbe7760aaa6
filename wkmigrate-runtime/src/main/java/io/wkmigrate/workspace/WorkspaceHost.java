package io.wkmigrate.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of a workspace. Tokens go there, so it has to be one that nobody can listen to: {@code https}, or this
 * machine.
 *
 * @param url the address without a path: {@code https://adb-1234.5.azuredatabricks.net}
 */
public record WorkspaceHost(String url) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Where a virtual machine of Azure asks who it is. No cable leads there, and nothing secret is sent. */
    private static final String MACHINE_IDENTITY = "169.254.169.254";

    private static final List<String> ACCOUNT_CONSOLES = List.of("accounts.", "accounts-dod.");
    private static final int LONGEST_SHOWN = 100;

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");
    private static final Pattern PATH = Pattern.compile("[/?#].*", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    /**
     * Reads an address as people give it: with or without {@code https://}, with or without the rest of a page's
     * address.
     *
     * @throws WorkspaceException of kind {@code ADDRESS} when it is none
     */
    public static WorkspaceHost of(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw missing();
        }
        requireNoSecret(stripped);
        String withScheme = stripped.contains("://") ? stripped : "https://" + stripped;
        return parsed(withScheme)
                .orElseThrow(() -> refused("\"" + shown(stripped) + "\" is not the address of a workspace."));
    }

    /** The name of the machine, without port. */
    public String name() {
        return URI.create(url).getHost();
    }

    /** The port, also where the address leaves it out. */
    public int port() {
        URI uri = URI.create(url);
        return uri.getPort() >= 0 ? uri.getPort() : isEncrypted() ? 443 : 80;
    }

    /** Whether it is {@code https}. */
    public boolean isEncrypted() {
        return url.startsWith("https:");
    }

    /** What to say when no workspace is named anywhere. */
    static WorkspaceException missing() {
        return refused("No workspace is given.");
    }

    /** Refuses to call an address where others could listen, or that is not just an address. */
    static void requireCallable(URI uri) throws RefusedAddressException {
        if (!mayBeName(Objects.requireNonNullElse(uri.getRawAuthority(), ""))) {
            throw new RefusedAddressException("What is given as the address is none");
        }
        boolean machineIdentity = MACHINE_IDENTITY.equals(uri.getHost()) && "http".equals(uri.getScheme());
        if (!machineIdentity && !mayBeCalled(uri)) {
            throw new RefusedAddressException(uri.getScheme() + "://" + uri.getHost() + " is not encrypted");
        }
    }

    private static boolean mayBeCalled(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || ("http".equalsIgnoreCase(uri.getScheme())
                                && THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT))));
    }

    /**
     * A token in the place of the address would be looked up as a name, which all name servers on the way see, and be
     * repeated in messages.
     */
    private static void requireNoSecret(String text) {
        String authority = PATH.matcher(SCHEME.matcher(text).replaceFirst("")).replaceFirst("");
        if (!authority.isEmpty() && !mayBeName(authority)) {
            throw refused("What is given is not the address of a workspace: it "
                    + (Redaction.holdsToken(authority) ? "looks like a token." : "has no dot.")
                    + " If it is a token or a password, others may have seen it: replace it.");
        }
    }

    private static boolean mayBeName(String authority) {
        boolean hasPlace = authority.contains(".") || THIS_MACHINE.contains(withoutPort(authority));
        return !Redaction.holdsToken(authority) && (hasPlace || authority.startsWith("["));
    }

    private static String withoutPort(String authority) {
        return PORT.matcher(authority).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    private static Optional<WorkspaceHost> parsed(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String name = uri.getHost().toLowerCase(Locale.ROOT);
            if (!mayBeCalled(uri)) {
                throw refused("\"" + uri.getScheme() + "://" + name + "\" is not encrypted.");
            } else if (ACCOUNT_CONSOLES.stream().anyMatch(name::startsWith)) {
                throw refused("\"" + name + "\" is the account console, not a workspace.");
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return Optional.of(new WorkspaceHost(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + name + port));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Without what may be a password, or a token in the wrong place. */
    private static String shown(String text) {
        int at = text.lastIndexOf('@');
        String harmless = Redaction.of(at < 0 ? text : "..." + text.substring(at), Set.of(), Set.of());
        return harmless.length() > LONGEST_SHOWN ? harmless.substring(0, LONGEST_SHOWN) + "..." : harmless;
    }

    private static WorkspaceException refused(String what) {
        return new WorkspaceException(
                WorkspaceException.Kind.ADDRESS,
                what + " Give it as https://HOST, as the browser shows it, with --host, in"
                        + " DATABRICKS_HOST or in a profile.");
    }
}
