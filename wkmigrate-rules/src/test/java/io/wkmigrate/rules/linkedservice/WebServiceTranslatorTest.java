package io.wkmigrate.rules.linkedservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import org.junit.jupiter.api.Test;

class WebServiceTranslatorTest {

    private static final String SECRET = "{\"type\": \"AzureKeyVaultSecret\", \"secretName\": \"p\","
            + " \"store\": {\"referenceName\": \"kv\", \"type\": \"LinkedServiceReference\"}}";

    private final Stores stores = new Stores();

    @Test
    void needsNothingToSignInAnonymously() {
        assertThat(stores.code("RestService", """
            "url": "https://api.contoso.com", "authenticationType": "Anonymous",
            "enableServerCertificateValidation": true
            """)).isEqualTo("rest.Service(url=\"https://api.contoso.com\")");
    }

    @Test
    void signsInWithUserAndPassword() {
        assertThat(stores.code("OData", """
            "url": "https://api.contoso.com/odata", "authenticationType": "Basic", "userName": "u", "password": %s
            """.formatted(SECRET)))
                .isEqualTo("rest.Service(url=\"https://api.contoso.com/odata\", authentication=\"Basic\","
                        + " user_name=\"u\", password=secret(kv/p))");
    }

    @Test
    void signsInAsAServicePrincipal() {
        assertThat(stores.code("RestService", """
            "url": "https://api.contoso.com", "authenticationType": "AadServicePrincipal", "servicePrincipalId": %s,
            "servicePrincipalKey": %s, "tenant": "t", "aadResourceId": "https://r", "azureCloudType": "AzurePublic",
            "enableServerCertificateValidation": false
            """.formatted(SECRET, SECRET)))
                .isEqualTo("rest.Service(url=\"https://api.contoso.com\", authentication=\"AadServicePrincipal\","
                        + " credential=identities.service_principal(tenant=\"t\", client_id=secret(kv/p),"
                        + " secret=secret(kv/p)), resource=\"https://r\", validate_certificate=False)");
    }

    @Test
    void signsInAsTheManagedIdentity() {
        assertThat(stores.code(
                        "RestService",
                        "\"url\": \"https://a\", \"authenticationType\": \"ManagedServiceIdentity\","
                                + " \"aadResourceId\": \"https://r\"",
                        Findings.IDENTITY_NEEDED))
                .isEqualTo("rest.Service(url=\"https://a\", authentication=\"ManagedServiceIdentity\","
                        + " credential=identities.service_credential(${service_credential_store}),"
                        + " resource=\"https://r\")");
    }

    @Test
    void asksForATokenAsAClient() {
        assertThat(stores.code("RestService", """
            "url": "https://a", "authenticationType": "OAuth2ClientCredential", "clientId": "c", "clientSecret": %s,
            "tokenEndpoint": "https://login", "scope": "s"
            """.formatted(SECRET)))
                .isEqualTo("rest.Service(url=\"https://a\", authentication=\"OAuth2ClientCredential\","
                        + " token_endpoint=\"https://login\", client_id=\"c\", client_secret=secret(kv/p),"
                        + " scope=\"s\")");
    }

    @Test
    void takesAnAddressWithAKeyFromASecret() {
        assertThat(stores.code(
                        "RestService",
                        "\"url\": \"https://a/?code=<redacted>\", \"authenticationType\": \"Anonymous\""))
                .isEqualTo("rest.Service(url=secret(url))");
    }

    @Test
    void leavesAnAddressToTheDeploymentThatTheTemplateLeavesOpen() {
        assertThat(stores.code("RestService", """
            "url": "[parameters('Store_properties_typeProperties_url')]", "authenticationType": "Anonymous"
            """)).isEqualTo("rest.Service(url=${store_url})");
    }

    @Test
    void reportsWindowsAuthentication() {
        stores.code(
                "OData",
                "\"url\": \"https://a\", \"authenticationType\": \"Windows\", \"userName\": \"u\", \"password\": "
                        + SECRET,
                Findings.SIGN_IN_DIFFERS);
    }
}
