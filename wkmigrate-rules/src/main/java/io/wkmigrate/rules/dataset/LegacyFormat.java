package io.wkmigrate.rules.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.ir.FileFormat.Kind;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Locale;
import java.util.Optional;

/** The form of files inside older datasets. */
@Untranslated(property = "serializer", reason = "ADF publishes no values for it")
@Untranslated(property = "deserializer", reason = "ADF publishes no values for it")
@Untranslated(property = "nestingSeparator", reason = "it only separated the names of nested columns")
record LegacyFormat(
        Optional<String> type,
        Optional<Value<String>> columnDelimiter,
        Optional<Value<String>> rowDelimiter,
        Optional<Value<String>> quoteChar,
        Optional<Value<String>> escapeChar,
        Optional<Value<String>> nullValue,
        Optional<Value<Boolean>> treatEmptyAsNull,
        Optional<Value<Integer>> skipLineCount,
        Optional<Value<Boolean>> firstRowAsHeader,
        Optional<Value<String>> encodingName,
        Optional<Value<String>> filePattern,
        Optional<Value<JsonNode>> jsonNodeReference,
        Optional<Value<JsonNode>> jsonPathDefinition) {

    /** The form; bytes as they are when the dataset has none. */
    static FileFormat of(
            Optional<LegacyFormat> format, Optional<Value<String>> compression, TranslationContext context) {
        String type = format.flatMap(LegacyFormat::type).orElse("").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "textformat" -> format.orElseThrow().text(compression, context);
            case "jsonformat" -> format.orElseThrow().json(compression, context);
            case "parquetformat" -> new FormatOptions().done(Kind.PARQUET);
            case "avroformat" -> new FormatOptions().done(Kind.AVRO);
            case "orcformat" -> new FormatOptions().done(Kind.ORC);
            default -> new FormatOptions().compression(compression).done(Kind.BINARY);
        };
    }

    /** Other than today, a dataset of this age that says nothing of quotes has none. */
    private FileFormat text(Optional<Value<String>> compression, TranslationContext context) {
        boolean bothAreNull = nullValue
                        .filter(each -> each.literal().filter(String::isEmpty).isEmpty())
                        .isPresent()
                && treatEmptyAsNull.flatMap(Value::literal).orElse(false);
        if (bothAreNull) {
            context.report(
                    Findings.DATA_SETTING_DIFFERS,
                    nullValue.orElseThrow().place(),
                    "ADF reads both this text and the empty one as null; the notebook only this one.");
        }
        return new FormatOptions()
                .unless(",", "column_delimiter", columnDelimiter)
                .unless("", "row_delimiter", rowDelimiter)
                .orEmpty("\"", "quote", quoteChar)
                .orEmpty("\\", "escape", escapeChar)
                .unless(false, "header", firstRowAsHeader)
                .unless("", "null_value", nullValue)
                .encoding(encodingName)
                .compression(compression)
                .unless(0, "skip_lines", skipLineCount)
                .done(Kind.DELIMITED_TEXT);
    }

    private FileFormat json(Optional<Value<String>> compression, TranslationContext context) {
        jsonPathDefinition
                .map(Value::place)
                .or(() -> jsonNodeReference.map(Value::place))
                .ifPresent(place -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        place,
                        "The dataset says which parts of the JSON become columns; the notebook takes the mapping of the"
                                + " activity only."));
        return new FormatOptions()
                .encoding(encodingName)
                .compression(compression)
                .unless("setOfObjects", "pattern", filePattern)
                .done(Kind.JSON);
    }
}
