package io.wkmigrate.rules.linkedservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.rules.testkit.RuleHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlServerTranslatorTest {

    private static final String IN_VAULT = """
        {"type": "AzureKeyVaultSecret", "secretName": "dw",
         "store": {"referenceName": "kv", "type": "LinkedServiceReference"}}\
        """;

    private final Stores stores = new Stores();

    @Test
    void namesServerDatabaseAndUserOfAConnectionString() {
        assertThat(stores.code("AzureSqlDatabase", """
            "connectionString": "Integrated Security=False;Encrypt=True;Connection Timeout=30;\
            Data Source=contoso.database.windows.net;Initial Catalog=dw;User ID=loader",
            "password": %s
            """.formatted(IN_VAULT)))
                .isEqualTo("sqlserver.Database(server=\"contoso.database.windows.net\", database=\"dw\","
                        + " user_name=\"loader\", password=secret(kv/dw))");
    }

    @Test
    void readsThePropertiesOfTheNewerConnector() {
        assertThat(stores.code("AzureSqlMI", """
            "server": "mi.public.database.windows.net,3342", "database": "erp", "encrypt": "optional",
            "trustServerCertificate": true, "authenticationType": "SQL", "userName": "loader", "password": %s,
            "pooling": false
            """.formatted(IN_VAULT)))
                .isEqualTo("sqlserver.Database(server=\"mi.public.database.windows.net,3342\", database=\"erp\","
                        + " user_name=\"loader\", password=secret(kv/dw), encrypt=\"optional\","
                        + " trust_certificate=True)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"connectionString\": \"Server=s;Database=d;User ID=u;Password=<redacted>\"",
                "\"connectionString\": \"Server=s;Database=d;UID=u;PWD=<redacted>;Encrypt=True\""
            })
    void takesAConnectionStringWithAPasswordFromASecretAndStillSaysWhatIsKnown(String members) {
        assertThat(stores.code("SqlServer", members))
                .isEqualTo("sqlserver.Database(server=\"s\", database=\"d\", user_name=\"u\","
                        + " connection_string=secret(connectionString))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"SecureString\", \"value\": \"**********\"}",
                "\"[parameters('Store_connectionString')]\"",
                "\"@concat('Server=s;Password=<redacted>', pipeline().parameters.p)\""
            })
    void takesAConnectionStringThatNobodyMayReadFromASecret(String connectionString) {
        assertThat(stores.code("AzureSqlDatabase", "\"connectionString\": " + connectionString))
                .isEqualTo("sqlserver.Database(connection_string=secret(connectionString))");
    }

    @Test
    void takesAConnectionStringFromTheVault() {
        assertThat(stores.code("AzureSqlDW", "\"connectionString\": " + IN_VAULT))
                .isEqualTo("sqlserver.Database(connection_string=secret(kv/dw))");
    }

    @Test
    void takesWhatTheFactorySealedForThePassword() {
        assertThat(stores.code("AzureSqlDatabase", """
            "connectionString": "data source=s;initial catalog=d;user id=u", "encryptedCredential": "c2VhbGVk"
            """))
                .isEqualTo("sqlserver.Database(server=\"s\", database=\"d\", user_name=\"u\","
                        + " password=secret(encryptedCredential))");
    }

    @Test
    void computesWhatParametersSay() {
        assertThat(stores.code("AzureSqlDatabase", """
            "connectionString": "Data Source=@{pipeline().parameters.server}.database.windows.net;\
            Initial Catalog=@{replace(item().db, ';', '=')};User ID=u;Password=@{activity('Get').output.value}"
            """))
                .isEqualTo("sqlserver.Database(server=@{pipeline().parameters.server}.database.windows.net,"
                        + " database=@{replace(item().db, ';', '=')}, user_name=\"u\","
                        + " password=@{activity('Get').output.value})");
    }

    @Test
    void handsAConnectionStringThatIsComputedAsAWholeToTheLibrary() {
        assertThat(stores.code("AzureSqlDatabase", "\"connectionString\": \"@pipeline().parameters.connection\""))
                .isEqualTo("sqlserver.Database(connection_string=@pipeline().parameters.connection)");
    }

    @ParameterizedTest
    @CsvSource({"AzureSqlDatabase", "AzureSqlDW", "AzureSqlMI"})
    void isReachedAsTheManagedIdentityWithoutUser(String type) {
        assertThat(stores.code(
                        type, "\"connectionString\": \"Data Source=s;Initial Catalog=d\"", Findings.IDENTITY_NEEDED))
                .isEqualTo("sqlserver.Database(server=\"s\", database=\"d\","
                        + " credential=identities.service_credential(${service_credential_store}))");
    }

    @Test
    void isReachedAsAServicePrincipal() {
        assertThat(stores.code("AzureSqlDatabase", """
            "connectionString": "Data Source=s;Initial Catalog=d", "servicePrincipalId": "app", "tenant": "contoso",
            "servicePrincipalKey": %s
            """.formatted(IN_VAULT)))
                .isEqualTo("sqlserver.Database(server=\"s\", database=\"d\","
                        + " credential=identities.service_principal(tenant=\"contoso\", client_id=\"app\","
                        + " secret=secret(kv/dw)))");
    }

    @Test
    void followsTheReferenceToAServicePrincipal() {
        Stores referring =
                new Stores(RuleHarness.of("builtin").with(DefinitionKind.CREDENTIAL, "app", """
                    {"type": "ServicePrincipal",
                     "typeProperties": {"servicePrincipalId": "id", "tenant": "t", "servicePrincipalKey": %s}}
                    """.formatted(IN_VAULT)));

        assertThat(referring.code("AzureSqlDatabase", """
            "server": "s", "database": "d", "authenticationType": "ServicePrincipal",
            "credential": {"referenceName": "app", "type": "CredentialReference"}
            """))
                .contains("identities.service_principal(tenant=\"t\", client_id=\"id\", secret=secret(kv/dw))");
    }

    @Test
    void reportsWindowsAuthentication() {
        assertThat(stores.translate("SqlServer", """
            "connectionString": "Integrated Security=True;Data Source=s;Initial Catalog=d",
            "userName": "CONTOSO\\\\loader", "password": %s
            """.formatted(IN_VAULT), Findings.SIGN_IN_DIFFERS)
                        .messages())
                .singleElement()
                .asString()
                .contains("Windows authentication", "a login of SQL Server");
    }

    @Test
    void reportsAPasswordThatTheExportLeftOut() {
        assertThat(stores.code(
                        "SqlServer", "\"connectionString\": \"Server=s;Database=d;UID=u\"", Findings.SIGN_IN_DIFFERS))
                .isEqualTo("sqlserver.Database(server=\"s\", database=\"d\", user_name=\"u\")");
    }

    @Test
    void leavesServerAndDatabaseToTheDeploymentWhenTheyAreMissing() {
        assertThat(stores.code("AzureSqlDatabase", "\"connectionString\": \"\"", Findings.IDENTITY_NEEDED))
                .isEqualTo("sqlserver.Database(server=${store_server}, database=${store_database},"
                        + " credential=identities.service_credential(${service_credential_store}))");
    }

    @Test
    void reportsColumnsThatStayEncrypted() {
        assertThat(stores.translate("AzureSqlDatabase", """
            "connectionString": "Server=s;UID=u;Database=d", "password": %s,
            "alwaysEncryptedSettings": {"alwaysEncryptedAkvAuthType": "ManagedIdentity"}
            """.formatted(IN_VAULT), Findings.DATA_SETTING_DIFFERS)
                        .pointers())
                .containsExactly("/properties/typeProperties/alwaysEncryptedSettings");
    }
}
