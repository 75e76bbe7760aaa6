package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Databases that Spark reads through a JDBC driver that somebody installs. */
@Translates({
    "AmazonRedshift",
    "Db2",
    "Drill",
    "Hive",
    "Impala",
    "Informix",
    "Netezza",
    "Phoenix",
    "Presto",
    "SapHana",
    "Spark",
    "Sybase",
    "Teradata",
    "Vertica"
})
@Untranslated(property = "allowHostNameCNMismatch", reason = "the driver has settings of its own for it")
@Untranslated(property = "allowSelfSignedServerCert", reason = "the driver has settings of its own for it")
@Untranslated(property = "certificateCommonName", reason = "the driver has settings of its own for it")
@Untranslated(property = "enableServerCertificateValidation", reason = "the driver has settings of its own for it")
@Untranslated(property = "httpsPortNumber", reason = "the driver takes TLS to the usual port")
@Untranslated(property = "maxRespSize", reason = "it has no influence on the data")
@Untranslated(property = "packageCollection", reason = "the driver makes the packages that it needs")
@Untranslated(property = "schema", reason = "datasets and queries name the schema")
@Untranslated(property = "securityLevel", reason = "driver and server agree on it by themselves")
@Untranslated(property = "serverType", reason = "the driver learns it from the server")
@Untranslated(property = "serverVersion", reason = "the driver learns it from the server")
@Untranslated(property = "serviceDiscoveryMode", reason = "the address names the server itself")
@Untranslated(property = "sslMode", reason = "driver and server agree on it by themselves")
@Untranslated(property = "timeZoneID", reason = "notebooks read timestamps in UTC")
@Untranslated(property = "trustedCertPath", reason = "the file is on the integration runtime")
@Untranslated(property = "useDataEncryption", reason = "driver and server agree on it by themselves")
@Untranslated(property = "useNativeQuery", reason = "the driver sends queries as they are")
@Untranslated(property = "useSystemTrustStore", reason = "the compute has one trust store, that of its system")
@Untranslated(property = "zooKeeperNameSpace", reason = "the address names the server itself")
final class JdbcTranslator implements LinkedServiceTranslator<JdbcTranslator.Properties> {

    private static final Set<String> OWN = Set.of(
            "basic", "anonymous", "ldap", "username", "usernameandpassword", "windowsazurehdinsightservice", "td2");

    /**
     * The properties of all of them.
     *
     * @param credential of connection strings of ODBC: what they need to sign in
     */
    record Properties(
            Optional<Value<JsonNode>> connectionString,
            Optional<Value<JsonNode>> server,
            Optional<Value<JsonNode>> host,
            Optional<Value<JsonNode>> port,
            Optional<Value<JsonNode>> portNumber,
            Optional<Value<JsonNode>> database,
            Optional<Value<JsonNode>> catalog,
            Optional<Value<JsonNode>> authenticationType,
            Optional<Value<JsonNode>> username,
            Optional<Value<JsonNode>> uid,
            Optional<Value<JsonNode>> password,
            Optional<Value<JsonNode>> pwd,
            Optional<Value<JsonNode>> credential,
            Optional<Value<JsonNode>> encryptedCredential,
            Optional<Value<JsonNode>> httpPath,
            Optional<Value<JsonNode>> thriftTransportProtocol,
            Optional<Value<JsonNode>> enableSsl,
            Optional<Value<JsonNode>> characterSet) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        JdbcProduct product = JdbcProduct.of(source.type());
        ServiceCall call = ServiceCall.of("jdbc.Database", source, context).reading(properties.connectionString());
        Optional<String> url = product.url(new JdbcParts(call, properties));
        if (url.isEmpty()) {
            return new Connection.Unsupported("The linked service \"" + source.name()
                    + "\" does not say openly where its database is, so no address of JDBC could be made:"
                    + " define server and database in properties of their own.");
        }
        call.add("url", Optional.of(Code.value("url", call.texts().value(url.get(), source.place()))))
                .add("product", Optional.of(Code.text(product.product())))
                .add("driver", Optional.of(Code.text(product.driver())));
        signIn(source, call, context);
        context.report(
                Findings.DRIVER_NEEDED,
                source.place(),
                "Spark reads the tables of \"" + source.name() + "\" through the JDBC driver of " + product.vendor()
                        + ".");
        PrivateNetwork.report(source, context);
        return new Connection.OfDatabase(call.done(), product.product());
    }

    private static void signIn(
            LinkedServiceDefinition<Properties> source, ServiceCall call, TranslationContext context) {
        Properties properties = source.properties();
        call.text("user_name", properties.username().or(properties::uid), "uid", "userid", "username", "user")
                .password(
                        properties.password().or(properties::pwd).or(properties::credential),
                        properties.encryptedCredential(),
                        "password",
                        "pwd");
        JdbcParts parts = new JdbcParts(call, properties);
        Optional<String> other = parts.authentication().filter(type -> !OWN.contains(type.toLowerCase(Locale.ROOT)));
        if (other.isPresent()) {
            SignIn.report(source, "in the way \"" + other.get() + "\"", "a user with a password", context);
        } else if (parts.hasUser() && call.has("user_name") && !call.has("password")) {
            SignIn.reportMissing(source, call, context);
        }
    }
}
