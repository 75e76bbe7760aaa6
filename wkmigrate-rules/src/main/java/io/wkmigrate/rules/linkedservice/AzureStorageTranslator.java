package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.StorageAccess;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Optional;

/** Azure Blob Storage and Data Lake Storage Gen2: the storage account; Unity Catalog grants access to it. */
@Translates({"AzureBlobFS", "AzureBlobStorage", "AzureStorage"})
@Untranslated(property = "accountKey", reason = "access is granted by an external location")
@Untranslated(property = "accountKind", reason = "Databricks reaches every kind of account in the same way")
@Untranslated(property = "authenticationType", reason = "access is granted by an external location")
@Untranslated(property = "azureCloudType", reason = "the address says in which cloud the account is")
@Untranslated(property = "credential", reason = "access is granted by an external location")
@Untranslated(property = "sasToken", reason = "access is granted by an external location")
@Untranslated(property = "servicePrincipalCredential", reason = "access is granted by an external location")
@Untranslated(property = "servicePrincipalCredentialType", reason = "access is granted by an external location")
@Untranslated(property = "servicePrincipalId", reason = "access is granted by an external location")
@Untranslated(property = "servicePrincipalKey", reason = "access is granted by an external location")
@Untranslated(property = "tenant", reason = "access is granted by an external location")
final class AzureStorageTranslator implements LinkedServiceTranslator<AzureStorageTranslator.Properties> {

    record Properties(
            Optional<Value<JsonNode>> url,
            Optional<Value<JsonNode>> serviceEndpoint,
            Optional<Value<JsonNode>> connectionString,
            Optional<Value<JsonNode>> sasUri,
            Optional<Value<JsonNode>> containerUri,
            Optional<Value<JsonNode>> encryptedCredential) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        StorageAccount accounts = new StorageAccount(source, context);
        Code account = accounts.named(
                properties.encryptedCredential(),
                List.of(
                        properties.url(),
                        properties.serviceEndpoint(),
                        properties.connectionString(),
                        properties.containerUri(),
                        properties.sasUri()));
        PrivateNetwork.report(source, context);
        accounts.reportLocation(account);
        return new Connection.OfStorage(
                StorageAccess.Provider.AZURE,
                account,
                accounts.container(properties.containerUri()).orElse(Code.Fixed.NONE),
                source.name());
    }
}
