package io.wkmigrate.workspace;

import io.wkmigrate.workspace.ProxySetting.Login;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy is in between. Java's own settings come before the environment, since they are given to this program
 * alone. The SDK looks at neither by itself.
 */
public final class Proxies {

    private static final List<String> VARIABLES = List.of("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy");
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private Proxies() {}

    /**
     * The proxy for calls to other machines.
     *
     * @throws WorkspaceException of kind {@code ADDRESS} when what is named as a proxy cannot be one
     */
    public static Optional<ProxySetting> of(Map<String, String> environment, Properties properties) {
        return ofJava(properties).or(() -> ofEnvironment(environment));
    }

    /** The proxy of this process. */
    static Optional<ProxySetting> ofProcess() {
        return of(System.getenv(), System.getProperties());
    }

    private static Optional<ProxySetting> ofJava(Properties properties) {
        String host = properties.getProperty("https.proxyHost", "").strip();
        if (host.isEmpty()) {
            return Optional.empty();
        }
        String port = properties.getProperty("https.proxyPort", Integer.toString(HTTPS_PORT));
        String user = properties.getProperty("https.proxyUser", "");
        List<String> direct =
                listed(properties.getProperty("http.nonProxyHosts"), "\\|").toList();
        return Optional.of(new ProxySetting(
                host,
                port(port, "-Dhttps.proxyPort"),
                "-Dhttps.proxyHost",
                user.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Login(user, properties.getProperty("https.proxyPassword", ""))),
                withThisMachine(direct)));
    }

    private static Optional<ProxySetting> ofEnvironment(Map<String, String> environment) {
        List<String> direct = listed(
                        environment.getOrDefault("NO_PROXY", environment.getOrDefault("no_proxy", "")), ",")
                .flatMap(Proxies::patterns)
                .toList();
        return VARIABLES.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .map(name -> parsed(environment.getOrDefault(name, "").strip(), name, withThisMachine(direct)));
    }

    private static ProxySetting parsed(String text, String variable, List<String> direct) {
        try {
            URI uri = new URI(text.contains("://") ? text : "http://" + text);
            if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
                throw refused(variable);
            }
            int port = uri.getPort() < 0 ? HTTP_PORT : uri.getPort();
            return new ProxySetting(
                    uri.getHost(),
                    port,
                    variable,
                    Optional.ofNullable(uri.getRawUserInfo()).map(Proxies::login),
                    direct);
        } catch (URISyntaxException e) {
            throw refused(variable);
        }
    }

    private static Login login(String userInfo) {
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? new Login(decoded(userInfo), "")
                : new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
    }

    /** A blank is not written as a plus here, as it is in forms. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static int port(String text, String setting) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw refused(setting);
        }
    }

    private static Stream<String> listed(@Nullable String text, String separator) {
        return text == null
                ? Stream.empty()
                : Arrays.stream(text.split(separator)).map(String::strip).filter(each -> !each.isEmpty());
    }

    /** A domain in {@code NO_PROXY} stands for itself and for all names in it, with or without a dot in front. */
    private static Stream<String> patterns(String domain) {
        String name = domain.startsWith(".") ? domain.substring(1) : domain;
        return name.contains("*") ? Stream.of(name) : Stream.of(name, "*." + name);
    }

    private static List<String> withThisMachine(List<String> direct) {
        List<String> all = new ArrayList<>(ProxySetting.THIS_MACHINE);
        all.addAll(direct);
        return List.copyOf(all);
    }

    private static WorkspaceException refused(String setting) {
        return new WorkspaceException(
                WorkspaceException.Kind.ADDRESS,
                setting + " does not name a proxy that can be used. Give it as http://HOST:PORT, or as"
                        + " http://USER:PASSWORD@HOST:PORT with special characters percent-encoded; proxies are spoken"
                        + " to over HTTP, which carries HTTPS through.");
    }
}
