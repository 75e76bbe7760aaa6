package io.wkmigrate.rules.storage;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.StorageAccess;
import io.wkmigrate.api.rule.Rewrites;
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.linkedservice.MarkedTexts;
import java.util.Locale;
import java.util.Optional;

/**
 * Reaches files by the address of their store, which an external location of Unity Catalog covers. Databricks does not
 * reach file shares; a volume with the name of the linked service stands for each.
 */
@Rewrites(priority = 1)
final class ExternalLocations implements StorageRewrite {

    private static final Code VOLUMES = new Code.Deployed(
            "volumes",
            "Folder of the volumes that stand for file shares, such as /Volumes/main/default",
            Optional.of("/Volumes/main/default"));

    @Override
    public Code rewrite(StorageAccess access, Code store) {
        return switch (access.provider()) {
            case AZURE -> Code.call("files.azure", access.account(), access.container());
            case S3 -> Code.call("files.Lake", root("s3://", access.container()));
            case GOOGLE -> Code.call("files.Lake", root("gs://", access.container()));
            case SHARE -> Code.call("files.volume", VOLUMES, Code.text(volume(access.linkedService())));
        };
    }

    private static Code root(String scheme, Code bucket) {
        if (!(bucket instanceof Code.Input input)) {
            return bucket;
        }
        MarkedTexts texts = new MarkedTexts();
        return Code.value(
                "root",
                texts.value(
                        scheme + texts.mark(text(input.value())), input.value().place()));
    }

    private static Value<String> text(Value<?> value) {
        return value instanceof Value.Computed<?> computed
                ? new Value.Computed<>(computed.expression(), value.place())
                : new Value.Literal<>(String.valueOf(value.literal().orElseThrow()), value.place());
    }

    /** Names of volumes are in lower case and without blanks. */
    private static String volume(String linkedService) {
        return linkedService.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
