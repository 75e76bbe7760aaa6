package io.wkmigrate.expression.function.encoding;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a URI with a host, as .NET's {@code System.Uri} gives them: scheme and host in lower case, the port that
 * the scheme implies, at least {@code /} as path, dot segments resolved, spaces and characters beyond ASCII
 * percent-encoded. Where .NET repairs a URI in other ways (backslashes, malformed escapes, short IPv4 addresses) it is
 * an error here.
 *
 * @param port -1 when the URI has none and the scheme implies none
 * @param query with its {@code ?}, or empty
 */
public record AbsoluteUri(String scheme, String host, int port, String path, String query) {

    private static final Pattern URI = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(?:[^/?#@\\s]*@)?([A-Za-z0-9._-]+)"
            + "(?::([0-9]{1,5}))?(/[^?#]*)?(\\?[^#]*)?(?:#[^\\r\\n]*)?");

    private static final Pattern ILLEGAL =
            Pattern.compile("[\\x00-\\x1F\\x7F\"<>\\[\\\\\\]^`{|}]|%(?![0-9A-Fa-f]{2})| \\z");

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");

    private static final String NUMBER = "(?:0|[1-9][0-9]{0,2})";

    private static final Pattern COMPLETE_ADDRESS = Pattern.compile(NUMBER + "(?:\\." + NUMBER + "){3}");

    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443, "ftp", 21, "ws", 80, "wss", 443);

    /** Reads a URI; fails with {@link Problem#CONVERSION}. */
    public static AbsoluteUri parse(String text) {
        Matcher uri = URI.matcher(text);
        if (!uri.matches()) {
            throw invalid();
        }
        String scheme = uri.group(1).toLowerCase(Locale.ROOT);
        return new AbsoluteUri(
                scheme,
                host(uri.group(2)),
                uri.group(3) == null ? PORTS.getOrDefault(scheme, -1) : port(uri.group(3)),
                escaped(uri.group(4) == null ? "/" : withoutDotSegments(uri.group(4))),
                uri.group(5) == null ? "" : escaped(uri.group(5)));
    }

    private static String host(String host) {
        if (ADDRESS.matcher(host).matches() && !COMPLETE_ADDRESS.matcher(host).matches()) {
            throw invalid();
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private static int port(String digits) {
        int port = Integer.parseInt(digits);
        if (port > 65_535) {
            throw invalid();
        }
        return port;
    }

    private static String withoutDotSegments(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String last = "";
        for (String segment : path.substring(1).split("/", -1)) {
            last = segment;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        boolean directory = !kept.isEmpty() && (last.equals(".") || last.equals(".."));
        return "/" + String.join("/", kept) + (directory ? "/" : "");
    }

    private static String escaped(String part) {
        if (ILLEGAL.matcher(part).find()) {
            throw invalid();
        }
        return PercentEncoding.encode(part, "-._~!$&'()*+,;=:@/?%");
    }

    private static ExpressionException invalid() {
        return new ExpressionException(Problem.CONVERSION, "The text is no absolute URI with a host.");
    }
}
