package io.wkmigrate.workspace;

import com.databricks.sdk.core.ProxyConfig;
import com.databricks.sdk.core.commons.CommonsHttpClient;
import com.databricks.sdk.core.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/**
 * The connections of a workspace. They neither retry nor follow redirections nor keep cookies: what is sent, and how
 * often, is decided above them.
 */
final class Transport {

    /** Who is there answers within that time; who is not should be known soon. */
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private static final int MOST_CONNECTIONS = 64;

    /** The SDK makes regular expressions of these and would fail at others. */
    private static final Pattern HOST_PATTERN = Pattern.compile("[A-Za-z0-9.*_:-]+");

    private Transport() {}

    static HttpClient of(WorkspaceOptions options, Optional<ProxySetting> proxy) {
        return new CommonsHttpClient.Builder()
                .withRequestConfig(requests(options.timeout()))
                .withConnectionManager(connections(TrustedCertificates.of(options.certificates())))
                .withRequestRetryHandler((failure, count, context) -> false)
                .withProxyConfig(proxy.map(Transport::config).orElseGet(ProxyConfig::new))
                .build();
    }

    private static RequestConfig requests(Duration timeout) {
        Duration connect = timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT;
        return RequestConfig.custom()
                .setConnectTimeout(millis(connect))
                .setSocketTimeout(millis(timeout))
                .setConnectionRequestTimeout(millis(timeout))
                .setRedirectsEnabled(false)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .build();
    }

    private static int millis(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, time.toMillis());
    }

    /** The SDK's own way to set certificates has no effect, since it always makes connections of its own. */
    private static PoolingHttpClientConnectionManager connections(TrustedCertificates certificates) {
        PoolingHttpClientConnectionManager connections =
                new PoolingHttpClientConnectionManager(RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", PlainConnectionSocketFactory.getSocketFactory())
                        .register("https", new SSLConnectionSocketFactory(certificates.context()))
                        .build());
        connections.setMaxTotal(MOST_CONNECTIONS);
        connections.setDefaultMaxPerRoute(MOST_CONNECTIONS);
        return connections;
    }

    private static ProxyConfig config(ProxySetting proxy) {
        String direct = Stream.concat(
                        Stream.of("::1", "\\[::1\\]"),
                        proxy.direct().stream()
                                .filter(each -> HOST_PATTERN.matcher(each).matches()))
                .collect(Collectors.joining("|"));
        ProxyConfig config =
                new ProxyConfig().setHost(proxy.host()).setPort(proxy.port()).setNonProxyHosts(direct);
        proxy.login()
                .ifPresent(login -> config.setProxyAuthType(ProxyConfig.ProxyAuthType.BASIC)
                        .setUsername(login.user())
                        .setPassword(login.password()));
        return config;
    }
}
