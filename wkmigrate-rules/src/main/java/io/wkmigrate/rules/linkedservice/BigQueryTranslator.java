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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Google BigQuery, through Google's JDBC driver: queries run there, and tables are read as results of queries. */
@Translates({"GoogleBigQuery", "GoogleBigQueryV2"})
@Untranslated(property = "additionalProjects", reason = "queries name the projects that they read")
@Untranslated(property = "requestGoogleDriveScope", reason = "the driver asks for the scopes of the key")
@Untranslated(property = "trustedCertPath", reason = "the file is on the integration runtime")
@Untranslated(property = "useSystemTrustStore", reason = "the compute has one trust store, that of its system")
final class BigQueryTranslator implements LinkedServiceTranslator<BigQueryTranslator.Properties> {

    private static final String ADDRESS = "jdbc:bigquery://https://www.googleapis.com/bigquery/v2:443;ProjectId=";
    private static final String SERVICE_ACCOUNT = ";OAuthType=0";
    private static final String REFRESH_TOKEN = ";OAuthType=2";

    record Properties(
            Optional<Value<JsonNode>> project,
            Optional<Value<JsonNode>> projectId,
            Optional<Value<JsonNode>> authenticationType,
            Optional<Value<JsonNode>> email,
            Optional<Value<JsonNode>> keyFilePath,
            Optional<Value<JsonNode>> keyFileContent,
            Optional<Value<JsonNode>> clientId,
            Optional<Value<JsonNode>> clientSecret,
            Optional<Value<JsonNode>> refreshToken,
            Optional<Value<JsonNode>> encryptedCredential) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        ServiceCall call = ServiceCall.of("jdbc.Database", source, context);
        Optional<String> project = call.marked(properties.project().or(properties::projectId));
        if (project.isEmpty()) {
            return SignIn.withoutServer(source);
        }
        boolean user = call.marked(properties.authenticationType())
                .filter("UserAuthentication"::equalsIgnoreCase)
                .isPresent();
        String url = ADDRESS + project.get() + (user ? REFRESH_TOKEN : SERVICE_ACCOUNT);
        call.add("url", Optional.of(Code.value("url", call.texts().value(url, source.place()))))
                .add("product", Optional.of(Code.text("bigquery")))
                .add("driver", Optional.of(Code.text("com.simba.googlebigquery.jdbc.Driver")));
        Map<String, Code> secrets = user ? refreshToken(properties, call) : key(properties, call);
        call.add("properties", Optional.of(new Code.Members(secrets)));
        report(source, context);
        return new Connection.OfDatabase(call.done(), "bigquery");
    }

    private static Map<String, Code> refreshToken(Properties properties, ServiceCall call) {
        Map<String, Code> secrets = new LinkedHashMap<>();
        call.code("client_id", properties.clientId()).ifPresent(code -> secrets.put("OAuthClientId", code));
        call.secret("client_secret", properties.clientSecret())
                .ifPresent(code -> secrets.put("OAuthClientSecret", code));
        call.credential("refresh_token", properties.refreshToken(), properties.encryptedCredential())
                .ifPresent(code -> secrets.put("OAuthRefreshToken", code));
        return secrets;
    }

    private static Map<String, Code> key(Properties properties, ServiceCall call) {
        Map<String, Code> secrets = new LinkedHashMap<>();
        call.code("email", properties.email()).ifPresent(code -> secrets.put("OAuthServiceAcctEmail", code));
        call.credential("key", properties.keyFileContent(), properties.encryptedCredential())
                .ifPresent(code -> secrets.put("OAuthPvtKey", code));
        return secrets;
    }

    private static void report(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        context.report(
                Findings.DRIVER_NEEDED,
                source.place(),
                "Spark reads the tables of \"" + source.name()
                        + "\" through the JDBC driver of Google BigQuery (from Google).");
        if (source.properties().keyFilePath().isPresent()) {
            SignIn.report(
                    source,
                    "with a key in a file of the integration runtime",
                    "the content of the file as keyFileContent in Key Vault",
                    context);
        }
        PrivateNetwork.report(source, context);
    }
}
