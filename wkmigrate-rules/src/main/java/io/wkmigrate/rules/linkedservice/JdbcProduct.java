package io.wkmigrate.rules.linkedservice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Databases that Spark reaches through a JDBC driver that somebody installs. */
enum JdbcProduct {
    AMAZON_REDSHIFT(
            "redshift",
            "com.amazon.redshift.Driver",
            "Amazon Redshift (Maven: com.amazon.redshift:redshift-jdbc42)",
            at -> at.server("5439")
                    .map(server ->
                            "jdbc:redshift://" + server + "/" + at.database().orElse(""))),
    DB2(
            "db2",
            "com.ibm.db2.jcc.DB2Driver",
            "IBM Db2 (Maven: com.ibm.db2:jcc)",
            at -> both(at.server("50000"), at.database(), "jdbc:db2://%s/%s")),
    DRILL(
            "drill",
            "org.apache.drill.jdbc.Driver",
            "Apache Drill (Maven: org.apache.drill.exec:drill-jdbc-all)",
            at -> at.server("31010").map(server -> "jdbc:drill:drillbit=" + server)),
    HIVE(
            "hive",
            "org.apache.hive.jdbc.HiveDriver",
            "Apache Hive (Maven: org.apache.hive:hive-jdbc)",
            JdbcProduct::thrift),
    IMPALA(
            "impala",
            "com.cloudera.impala.jdbc.Driver",
            "Cloudera Impala (from Cloudera)",
            at -> at.server("21050")
                    .map(server -> "jdbc:impala://" + server + (at.isSecure() ? ";SSL=1" : "")
                            + (at.hasUser() ? ";AuthMech=3" : ";AuthMech=0"))),
    INFORMIX(
            "informix",
            "com.informix.jdbc.IfxDriver",
            "IBM Informix (Maven: com.ibm.informix:jdbc)",
            at -> both(at.host("host", "service"), at.database(), "jdbc:informix-sqli://%s/%s")
                    .map(url -> url
                            + at.setting("server")
                                    .map(name -> ":INFORMIXSERVER=" + name)
                                    .orElse(""))),
    NETEZZA(
            "netezza",
            "org.netezza.Driver",
            "IBM Netezza (from IBM)",
            at -> both(at.server("5480"), at.database(), "jdbc:netezza://%s/%s")),
    PHOENIX(
            "phoenix",
            "org.apache.phoenix.queryserver.client.Driver",
            "Apache Phoenix (Maven: org.apache.phoenix:phoenix-queryserver-client)",
            at -> at.server("8765")
                    .map(server -> "jdbc:phoenix:thin:url=" + (at.isSecure() ? "https://" : "http://") + server
                            + at.httpPath().map(path -> "/" + path).orElse("") + ";serialization=PROTOBUF")),
    PRESTO(
            "presto",
            "com.facebook.presto.jdbc.PrestoDriver",
            "Presto (Maven: com.facebook.presto:presto-jdbc)",
            at -> both(at.server("8080"), at.database(), "jdbc:presto://%s/%s")
                    .map(url -> at.isSecure() ? url + "?SSL=true" : url)),
    SAP_HANA(
            "hana",
            "com.sap.db.jdbc.Driver",
            "SAP HANA (Maven: com.sap.cloud.db.jdbc:ngdbc)",
            at -> at.server("30015")
                    .map(server -> "jdbc:sap://" + server + "/"
                            + at.database().map(name -> "?databaseName=" + name).orElse(""))),
    SPARK(
            "spark",
            "org.apache.hive.jdbc.HiveDriver",
            "Apache Hive (Maven: org.apache.hive:hive-jdbc)",
            JdbcProduct::thrift),
    SYBASE(
            "sybase",
            "com.sybase.jdbc4.jdbc.SybDriver",
            "SAP SQL Anywhere (jConnect, from SAP)",
            at -> both(at.server("2638"), at.database(), "jdbc:sybase:Tds:%s?ServiceName=%s")),
    TERADATA(
            "teradata",
            "com.teradata.jdbc.TeraDriver",
            "Teradata (Maven: com.teradata.jdbc:terajdbc)",
            at -> at.serverAlone().map(server -> "jdbc:teradata://" + server + teradata(at))),
    VERTICA(
            "vertica",
            "com.vertica.jdbc.Driver",
            "Vertica (Maven: com.vertica.jdbc:vertica-jdbc)",
            at -> both(at.server("5433"), at.database(), "jdbc:vertica://%s/%s"));

    private final String product;
    private final String driver;
    private final String vendor;

    /** A function without state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<JdbcParts, Optional<String>> url;

    JdbcProduct(String product, String driver, String vendor, Function<JdbcParts, Optional<String>> url) {
        this.product = product;
        this.driver = driver;
        this.vendor = vendor;
        this.url = url;
    }

    /** The product of a type of linked service. */
    static JdbcProduct of(String type) {
        String name = type.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.name().replace("_", "").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No database of the type " + type));
    }

    String product() {
        return product;
    }

    /** The class of the driver. */
    String driver() {
        return driver;
    }

    /** Whose driver it is, and where it comes from. */
    String vendor() {
        return vendor;
    }

    /** The address of a database; empty when the definition does not say enough. */
    Optional<String> url(JdbcParts parts) {
        return url.apply(parts);
    }

    private static Optional<String> both(Optional<String> server, Optional<String> database, String form) {
        return server.flatMap(host -> database.map(name -> String.format(Locale.ROOT, form, host, name)));
    }

    /** HiveServer2, which Spark's own server is, too. */
    private static Optional<String> thrift(JdbcParts at) {
        return at.server("10000")
                .map(server -> "jdbc:hive2://" + server + "/default"
                        + at.httpPath()
                                .filter(path -> at.isHttp())
                                .map(path -> ";transportMode=http;httpPath=" + path)
                                .orElse("")
                        + (at.isSecure() ? ";ssl=true" : "")
                        + (at.hasUser() ? "" : ";auth=noSasl"));
    }

    private static String teradata(JdbcParts at) {
        StringBuilder settings = new StringBuilder();
        at.port().ifPresent(port -> settings.append(",DBS_PORT=").append(port));
        at.setting("charset", "charactersset")
                .ifPresent(name -> settings.append(",CHARSET=").append(name));
        at.authentication()
                .filter("LDAP"::equalsIgnoreCase)
                .ifPresent(mechanism -> settings.append(",LOGMECH=").append(mechanism));
        return settings.isEmpty() ? "" : "/" + settings.substring(1);
    }
}
