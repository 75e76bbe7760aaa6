package io.wkmigrate.rules.linkedservice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What addresses of JDBC are made of, with marks for expressions.
 *
 * @param call where settings of connection strings are found
 */
record JdbcParts(ServiceCall call, JdbcTranslator.Properties properties) {

    private static final Pattern WITH_PORT = Pattern.compile(".*:\\d+");

    /** The server as it is written, without a port of its own. */
    Optional<String> serverAlone() {
        return call.marked(
                properties.server().or(properties::host),
                "server",
                "host",
                "servernode",
                "dbcname",
                "hostname",
                "servername",
                "datasource");
    }

    /** Server and port, as most addresses have them; the port may be part of the server, behind a colon. */
    Optional<String> server(String defaultPort) {
        return serverAlone()
                .map(server -> server.replaceFirst("^\\w+://", ""))
                .map(server ->
                        WITH_PORT.matcher(server).matches() ? server : server + ":" + port().orElse(defaultPort));
    }

    /** Host and port of settings that have other names than usual. */
    Optional<String> host(String host, String port) {
        return call.connectionString()
                .setting(host)
                .flatMap(name -> call.connectionString().setting(port).map(number -> name + ":" + number));
    }

    Optional<String> port() {
        return call.marked(properties.port().or(properties::portNumber), "port", "portnumber", "dbsport");
    }

    Optional<String> database() {
        return call.marked(properties.database().or(properties::catalog), "database", "db", "databasename");
    }

    /** A setting of the connection string, or the property of this name where there is one. */
    Optional<String> setting(String name, String... others) {
        return call.connectionString()
                .setting(name)
                .or(() -> call.connectionString().setting(others))
                .or(() -> name.equals("charset") ? call.marked(properties.characterSet()) : Optional.empty());
    }

    Optional<String> httpPath() {
        return call.marked(properties.httpPath()).map(path -> path.replaceFirst("^/+", ""));
    }

    Optional<String> authentication() {
        return call.marked(properties.authenticationType(), "authenticationtype");
    }

    boolean isHttp() {
        return call.marked(properties.thriftTransportProtocol())
                .filter(protocol -> protocol.toUpperCase(Locale.ROOT).startsWith("HTTP"))
                .isPresent();
    }

    boolean isSecure() {
        return call.marked(properties.enableSsl())
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    /** Whether somebody signs in at all. */
    boolean hasUser() {
        return authentication().filter("Anonymous"::equalsIgnoreCase).isEmpty();
    }
}
