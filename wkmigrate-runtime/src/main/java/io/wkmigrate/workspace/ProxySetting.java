package io.wkmigrate.workspace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proxy that calls to other machines go through.
 *
 * @param host its name
 * @param port where it listens
 * @param source where it is named: {@code HTTPS_PROXY}, {@code -Dhttps.proxyHost}
 * @param login who signs in to it
 * @param direct what is called without it: names and addresses, with {@code *} for any characters
 */
public record ProxySetting(String host, int port, String source, Optional<Login> login, List<String> direct) {

    /** Who signs in to a proxy. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    /** What is always called without a proxy: this machine, and where it asks who it is. */
    static final List<String> THIS_MACHINE = List.of("localhost", "127.*", "[::1]", "169.254.169.254");

    /** Whether a machine is called without the proxy. */
    public boolean leavesOut(String name) {
        return direct.stream()
                .anyMatch(each ->
                        pattern(each).matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    /** The proxy as people name it. */
    public String place() {
        return host + ":" + port;
    }

    private static Pattern pattern(String wildcards) {
        String[] parts = wildcards.toLowerCase(Locale.ROOT).split("\\*", -1);
        StringBuilder pattern = new StringBuilder(Pattern.quote(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            pattern.append(".*").append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(pattern.toString());
    }
}
