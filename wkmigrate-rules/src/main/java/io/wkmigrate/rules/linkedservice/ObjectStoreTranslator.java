package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.StorageAccess;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Locale;
import java.util.Optional;

/** Amazon S3, what speaks its language, and Google Cloud Storage: datasets name the bucket. */
@Translates({"AmazonS3", "AmazonS3Compatible", "GoogleCloudStorage", "OracleCloudStorage"})
@Untranslated(property = "accessKeyId", reason = "access is granted by an external location")
@Untranslated(property = "authenticationType", reason = "access is granted by an external location")
@Untranslated(property = "encryptedCredential", reason = "access is granted by an external location")
@Untranslated(property = "forcePathStyle", reason = "Databricks finds buckets by itself")
@Untranslated(property = "secretAccessKey", reason = "access is granted by an external location")
@Untranslated(property = "sessionToken", reason = "access is granted by an external location")
final class ObjectStoreTranslator implements LinkedServiceTranslator<ObjectStoreTranslator.Properties> {

    record Properties(Optional<Value<JsonNode>> serviceUrl) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        String type = source.type().toLowerCase(Locale.ROOT);
        StorageAccess.Provider provider =
                type.equals("googlecloudstorage") ? StorageAccess.Provider.GOOGLE : StorageAccess.Provider.S3;
        PrivateNetwork.report(source, context);
        if (provider == StorageAccess.Provider.S3 && isElsewhere(source, context)) {
            context.report(
                    Findings.DATA_SETTING_DIFFERS,
                    source.place(),
                    "The linked service \"" + source.name()
                            + "\" reads buckets of another endpoint than Amazon's, which"
                            + " Unity Catalog does not reach: copy them to a store that it reaches, or set"
                            + " fs.s3a.endpoint on a cluster of the job.");
        } else {
            context.report(
                    Findings.LOCATION_NEEDED,
                    source.place(),
                    "The buckets of the linked service \"" + source.name()
                            + "\" have to be covered by external locations.");
        }
        return new Connection.OfStorage(provider, Code.Fixed.NONE, Code.Fixed.NONE, source.name());
    }

    private static boolean isElsewhere(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        return new TextProperties(source.name(), context)
                .read("serviceUrl", source.properties().serviceUrl())
                .filter(url -> !(url instanceof TextProperty.Open open)
                        || !open.value().literal().orElse("").contains("amazonaws.com"))
                .isPresent();
    }
}
