package io.wkmigrate.rules.copy.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/**
 * How files are read, beyond what the dataset says ({@code formatSettings} of sources).
 *
 * @param type which form it is; the dataset says so, too
 * @param compressionProperties how archives are read; rows of all files in an archive are read, whatever its folder
 * @param skipLineCount how many lines of a text come before the header
 * @param validationMode whether XML is checked against its schema
 * @param detectDataType whether the types of XML values are guessed
 * @param namespaces whether XML namespaces count
 * @param namespacePrefixes the prefixes of XML namespaces, by URI
 */
public record ReadSettings(
        Optional<String> type,
        Optional<ArchiveSettings> compressionProperties,
        Optional<Value<Integer>> skipLineCount,
        Optional<Value<String>> validationMode,
        Optional<Value<Boolean>> detectDataType,
        Optional<Value<Boolean>> namespaces,
        Optional<Value<JsonNode>> namespacePrefixes) {

    /** The form with what these settings add. */
    public FileFormat of(FileFormat format) {
        FileFormat read = format;
        read = with(
                read,
                "skip_lines",
                skipLineCount.filter(each -> each.literal().filter(n -> n == 0).isEmpty()));
        read = with(read, "validation", Given.text(validationMode).filter(each -> !isNone(each)));
        read = with(read, "detect_types", Given.unless(true, detectDataType));
        read = with(read, "namespaces", Given.unless(true, namespaces));
        return with(read, "namespace_prefixes", namespacePrefixes);
    }

    private static boolean isNone(Value<String> mode) {
        return mode.literal().filter(each -> each.equalsIgnoreCase("none")).isPresent();
    }

    private static FileFormat with(FileFormat format, String name, Optional<? extends Value<?>> value) {
        return value.map(each -> format.with(name, Code.value(name, each))).orElse(format);
    }
}
