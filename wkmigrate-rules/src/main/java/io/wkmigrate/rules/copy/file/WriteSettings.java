package io.wkmigrate.rules.copy.file;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/**
 * How files are written, beyond what the dataset says ({@code formatSettings} of sinks; CP-23).
 *
 * @param type which form it is; the dataset says so, too
 * @param quoteAllText whether all text is quoted
 * @param fileExtension the extension of names that are made up
 * @param maxRowsPerFile how many rows a file holds at most
 * @param fileNamePrefix the names of several files: {@code prefix_index.extension}
 * @param filePattern how JSON objects stand in a file
 */
@Untranslated(property = "recordName", reason = "readers of Avro files do not look at the name of the record")
@Untranslated(property = "recordNamespace", reason = "readers of Avro files do not look at the name of the record")
record WriteSettings(
        Optional<String> type,
        Optional<Value<Boolean>> quoteAllText,
        Optional<Value<String>> fileExtension,
        Optional<Value<Integer>> maxRowsPerFile,
        Optional<Value<String>> fileNamePrefix,
        Optional<Value<String>> filePattern) {

    /** The form with what these settings add. */
    FileFormat of(FileFormat format) {
        FileFormat written = format;
        if (format.kind() == FileFormat.Kind.DELIMITED_TEXT) {
            written = with(written, "quote_all", Given.unless(false, quoteAllText));
        }
        return format.kind() == FileFormat.Kind.JSON ? with(written, "pattern", pattern()) : written;
    }

    private Optional<Value<String>> pattern() {
        return Given.text(filePattern)
                .filter(each -> each.literal()
                        .filter(text -> text.equalsIgnoreCase("setOfObjects"))
                        .isEmpty());
    }

    /** {@code filetables.Sink(…)} with what these settings add. */
    Code.Call of(Code.Call sink) {
        return sink.with(
                        "max_rows_per_file",
                        maxRowsPerFile.filter(
                                each -> each.literal().filter(n -> n == 0).isEmpty()))
                .with("file_name_prefix", Given.text(fileNamePrefix))
                .with("file_extension", Given.text(fileExtension));
    }

    private static FileFormat with(FileFormat format, String name, Optional<? extends Value<?>> value) {
        return value.map(each -> format.with(name, Code.value(name, each))).orElse(format);
    }
}
