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
import java.util.Optional;

/** File servers and Azure Files: Databricks does not reach them, so a volume stands for each. */
@Translates({"AzureFileStorage", "FileServer"})
@Untranslated(property = "accountKey", reason = "the files are in a volume")
@Untranslated(property = "credential", reason = "the files are in a volume")
@Untranslated(property = "encryptedCredential", reason = "the files are in a volume")
@Untranslated(property = "password", reason = "the files are in a volume")
@Untranslated(property = "sasToken", reason = "the files are in a volume")
@Untranslated(property = "userId", reason = "the files are in a volume")
final class FileShareTranslator implements LinkedServiceTranslator<FileShareTranslator.Properties> {

    record Properties(
            Optional<Value<JsonNode>> host,
            Optional<Value<JsonNode>> connectionString,
            Optional<Value<JsonNode>> serviceEndpoint,
            Optional<Value<JsonNode>> sasUri,
            Optional<Value<JsonNode>> fileShare,
            Optional<Value<JsonNode>> snapshot) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        TextProperties texts = new TextProperties(source.name(), context);
        context.report(
                Findings.SHARE_AS_VOLUME,
                source.place(),
                "The files of the linked service \"" + source.name() + "\""
                        + texts.read("host", properties.host())
                                .flatMap(FileShareTranslator::known)
                                .map(host -> " (" + host + ")")
                                .orElse("")
                        + " are expected in a volume of this name.");
        texts.read("snapshot", properties.snapshot())
                .ifPresent(snapshot -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        snapshot.place(),
                        "ADF reads a snapshot of the share; the volume has the files that were brought into it."));
        PrivateNetwork.report(source, context);
        return new Connection.OfStorage(
                StorageAccess.Provider.SHARE,
                code(texts, "host", properties.host()),
                code(texts, "share", properties.fileShare()),
                source.name());
    }

    private static Optional<String> known(TextProperty property) {
        return property instanceof TextProperty.Open open ? open.value().literal() : Optional.empty();
    }

    private static Code code(TextProperties texts, String name, Optional<Value<JsonNode>> property) {
        return texts.read(name, property).map(each -> each.code(name)).orElse(Code.Fixed.NONE);
    }
}
