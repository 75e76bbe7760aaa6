package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.ir.FileFormat.Kind;
import io.wkmigrate.api.value.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Collects the options of a form of files; what is as it is anyway stays out of the notebook. */
final class FormatOptions {

    private final Map<String, Code> options = new LinkedHashMap<>();

    /** The form of a dataset. */
    static FileFormat of(String type, FileTranslator.Properties properties) {
        FormatOptions options = new FormatOptions();
        Optional<Value<String>> compression = properties.compression().flatMap(FileTranslator.Compression::type);
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "delimitedtext" -> delimited(properties).done(Kind.DELIMITED_TEXT);
            case "json" ->
                options.encoding(properties.encodingName())
                        .compression(compression)
                        .done(Kind.JSON);
            case "xml" ->
                options.encoding(properties.encodingName())
                        .unless("", "null_value", properties.nullValue())
                        .compression(compression)
                        .done(Kind.XML);
            case "excel" -> excel(properties).compression(compression).done(Kind.EXCEL);
            case "parquet" -> options.codec(properties.compressionCodec()).done(Kind.PARQUET);
            case "avro" -> options.codec(properties.avroCompressionCodec()).done(Kind.AVRO);
            case "orc" -> options.codec(properties.orcCompressionCodec()).done(Kind.ORC);
            default -> options.compression(compression).done(Kind.BINARY);
        };
    }

    private static FormatOptions delimited(FileTranslator.Properties properties) {
        return new FormatOptions()
                .unless(",", "column_delimiter", properties.columnDelimiter())
                .unless("", "row_delimiter", properties.rowDelimiter())
                .unless("\"", "quote", properties.quoteChar())
                .unless("\\", "escape", properties.escapeChar())
                .unless(false, "header", properties.firstRowAsHeader())
                .unless("", "null_value", properties.nullValue())
                .encoding(properties.encodingName())
                .compression(properties
                        .compressionCodec()
                        .or(() -> properties.compression().flatMap(FileTranslator.Compression::type)))
                .unless(0, "skip_lines", properties.skipLineCount());
    }

    private static FormatOptions excel(FileTranslator.Properties properties) {
        return new FormatOptions()
                .unless("", "sheet_name", properties.sheetName())
                .with("sheet_index", properties.sheetIndex())
                .unless("", "range", properties.range())
                .unless(false, "header", properties.firstRowAsHeader())
                .unless("", "null_value", properties.nullValue());
    }

    /** Adds an option, if it is given. */
    FormatOptions with(String name, Optional<? extends Value<?>> value) {
        value.ifPresent(each -> options.put(name, Code.value(name, each)));
        return this;
    }

    /** Adds an option, if it is given and not what the library does anyway. */
    <T> FormatOptions unless(T usual, String name, Optional<Value<T>> value) {
        return with(
                name, value.filter(each -> each.literal().filter(usual::equals).isEmpty()));
    }

    /** Adds an option that is the empty text unless it is given. */
    FormatOptions orEmpty(String usual, String name, Optional<Value<String>> value) {
        if (value.isEmpty()) {
            options.put(name, Code.text(""));
        }
        return unless(usual, name, value);
    }

    FormatOptions encoding(Optional<Value<String>> name) {
        return with(
                "encoding",
                name.filter(each -> each.literal()
                        .filter(text -> text.isBlank() || text.equalsIgnoreCase("UTF-8"))
                        .isEmpty()));
    }

    /** Adds a compression of whole files. */
    FormatOptions compression(Optional<Value<String>> codec) {
        return with(
                "compression",
                codec.filter(each -> each.literal()
                        .filter(text -> text.isBlank() || text.equalsIgnoreCase("none"))
                        .isEmpty()));
    }

    /** Adds a codec that files have inside, where none is one, too. */
    FormatOptions codec(Optional<Value<String>> codec) {
        return with(
                "compression",
                codec.filter(each -> each.literal().filter(String::isBlank).isEmpty()));
    }

    FileFormat done(Kind kind) {
        return new FileFormat(kind, options);
    }
}
