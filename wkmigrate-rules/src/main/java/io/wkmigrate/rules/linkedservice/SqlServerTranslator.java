package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.Reference;
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

/** Everything that speaks SQL Server's protocol: SQL Server itself, Azure SQL and Synapse SQL pools. */
@Translates({"AmazonRdsForSqlServer", "AzureSqlDW", "AzureSqlDatabase", "AzureSqlMI", "SqlServer"})
@Untranslated(property = "azureCloudType", reason = "the address says in which cloud the server is")
@Untranslated(property = "hostNameInCertificate", reason = "drivers take it from the address of the server")
@Untranslated(property = "applicationIntent", reason = "it only chooses which replica answers")
@Untranslated(property = "connectTimeout", reason = "drivers have timeouts of their own")
@Untranslated(property = "connectRetryCount", reason = "drivers and tasks retry by themselves")
@Untranslated(property = "connectRetryInterval", reason = "drivers and tasks retry by themselves")
@Untranslated(property = "loadBalanceTimeout", reason = "each task opens its own connections")
@Untranslated(property = "commandTimeout", reason = "the activity has a timeout")
@Untranslated(property = "failoverPartner", reason = "drivers learn it from the server")
@Untranslated(property = "maxPoolSize", reason = "each task opens its own connections")
@Untranslated(property = "minPoolSize", reason = "each task opens its own connections")
@Untranslated(property = "multipleActiveResultSets", reason = "each statement has a connection of its own")
@Untranslated(property = "multiSubnetFailover", reason = "it only makes reconnecting faster")
@Untranslated(property = "packetSize", reason = "it has no influence on the data")
@Untranslated(property = "pooling", reason = "each task opens its own connections")
final class SqlServerTranslator implements LinkedServiceTranslator<SqlServerTranslator.Properties> {

    private static final String PRODUCT = "sqlserver";
    private static final String WINDOWS = "windows";
    private static final Set<String> WITHOUT_IDENTITY = Set.of("amazonrdsforsqlserver", "sqlserver");
    private static final Set<String> USUAL_ENCRYPTION = Set.of("mandatory", "true", "yes");

    record Properties(
            Optional<Value<JsonNode>> connectionString,
            Optional<Value<JsonNode>> server,
            Optional<Value<JsonNode>> database,
            Optional<Value<JsonNode>> authenticationType,
            Optional<Value<JsonNode>> userName,
            Optional<Value<JsonNode>> password,
            Optional<Value<JsonNode>> encryptedCredential,
            Optional<Value<JsonNode>> servicePrincipalId,
            Optional<Value<JsonNode>> servicePrincipalKey,
            Optional<Value<JsonNode>> servicePrincipalCredentialType,
            Optional<Value<JsonNode>> servicePrincipalCredential,
            Optional<Value<JsonNode>> tenant,
            Optional<Reference.Credential> credential,
            Optional<Value<JsonNode>> encrypt,
            Optional<Value<JsonNode>> trustServerCertificate,
            Optional<Value<JsonNode>> integratedSecurity,
            Optional<Value<JsonNode>> alwaysEncryptedSettings) {

        EntraIdentity.Principal principal() {
            return new EntraIdentity.Principal(
                    servicePrincipalId,
                    servicePrincipalKey,
                    servicePrincipalCredentialType,
                    servicePrincipalCredential,
                    tenant);
        }
    }

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        ServiceCall call = ServiceCall.of("sqlserver.Database", source, context)
                .reading(properties.connectionString())
                .text("server", properties.server(), "datasource", "server", "address", "addr", "networkaddress")
                .text("database", properties.database(), "initialcatalog", "database");
        if (call.connectionString().text().isEmpty()
                && properties.encryptedCredential().isEmpty()) {
            call.deployed("server").deployed("database");
        }
        signIn(source, call, context);
        call.connectionString(properties.encryptedCredential());
        encryption(properties, call);
        PrivateNetwork.report(source, context);
        reportAlwaysEncrypted(source, context);
        return new Connection.OfDatabase(call.done(), PRODUCT);
    }

    private static void signIn(
            LinkedServiceDefinition<Properties> source, ServiceCall call, TranslationContext context) {
        Properties properties = source.properties();
        EntraIdentity identities = new EntraIdentity(source, call, context);
        Optional<Code> identity =
                identities.named(properties.principal(), properties.credential(), properties.encryptedCredential());
        if (identity.isPresent()) {
            call.add("credential", identity);
            return;
        }
        call.text("user_name", properties.userName(), "userid", "uid", "user", "username");
        boolean signsIn =
                call.has("user_name") || call.connectionString().text().isPresent();
        if (signsIn || isWindows(source, call)) {
            call.password(properties.password(), properties.encryptedCredential(), "password", "pwd");
        } else {
            call.add("credential", Optional.of(identities.managed()));
        }
        if (isWindows(source, call)) {
            SignIn.report(source, "with Windows authentication", "a login of SQL Server", context);
        } else if (call.has("user_name") && !call.has("password")) {
            SignIn.reportMissing(source, call, context);
        }
    }

    private static boolean isWindows(LinkedServiceDefinition<Properties> source, ServiceCall call) {
        Properties properties = source.properties();
        boolean integrated = call.marked(properties.integratedSecurity(), "integratedsecurity", "trustedconnection")
                .filter(value -> Set.of("true", "sspi", "yes").contains(value.toLowerCase(Locale.ROOT)))
                .isPresent();
        boolean onPremises = WITHOUT_IDENTITY.contains(source.type().toLowerCase(Locale.ROOT));
        Optional<String> type = call.marked(properties.authenticationType());
        boolean legacy = type.isEmpty() && onPremises && properties.userName().isPresent();
        return integrated || legacy || type.filter(WINDOWS::equalsIgnoreCase).isPresent();
    }

    private static void encryption(Properties properties, ServiceCall call) {
        Optional<String> encrypt = call.marked(properties.encrypt(), "encrypt");
        if (encrypt.filter(each -> !USUAL_ENCRYPTION.contains(each.toLowerCase(Locale.ROOT)))
                .isPresent()) {
            call.text("encrypt", properties.encrypt(), "encrypt");
        }
        Optional<String> trust = call.marked(properties.trustServerCertificate(), "trustservercertificate");
        if (trust.filter(each -> !each.equalsIgnoreCase("false")).isPresent()) {
            call.flag("trust_certificate", properties.trustServerCertificate(), "trustservercertificate");
        }
    }

    private static void reportAlwaysEncrypted(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        source.properties()
                .alwaysEncryptedSettings()
                .ifPresent(settings -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        settings.place(),
                        "Columns with Always Encrypted stay encrypted: the notebook has no key to them."));
    }
}
