package io.wkmigrate.rules.copy.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The {@code translator} of a Copy activity (CP-60 to CP-67).
 *
 * @param translator the translator as it was written
 */
public record ColumnMapping(Value<JsonNode> translator) {

    /** The mapping as {@code mappings.Mapping(…)} or {@code mappings.of(…)} of the library; nothing if it maps nothing. */
    public Optional<Code> code(TranslationContext context) {
        Optional<JsonNode> json = translator.literal();
        if (json.isEmpty() || isLegacy(json.get())) {
            context.report(
                    Findings.MAPPING_AT_RUN_TIME,
                    translator.place(),
                    json.isEmpty() ? "The mapping is computed." : "The mapping is in an older form.");
            return Optional.of(Code.call("mappings.of", Code.value("translator", translator)));
        }
        List<ColumnPair> pairs = pairs(json.get());
        pairs.stream()
                .filter(each -> !each.isComplete())
                .findFirst()
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        translator.place().child("mappings"),
                        "A column is mapped from or to nothing, and is left out."));
        Code.Call mapping = mapping(
                json.get(), pairs.stream().filter(ColumnPair::isComplete).toList());
        return mapping.named().isEmpty() ? Optional.empty() : Optional.of(mapping);
    }

    /** The columns that are mapped by name, as far as they are known now. */
    public List<FileCopy.Column> columns() {
        return translator.literal().stream()
                .flatMap(json -> pairs(json).stream())
                .flatMap(each -> each.column().stream())
                .toList();
    }

    /** Whether columns are mapped one by one, also in a way that is computed. */
    public boolean mapsColumns() {
        return translator
                .literal()
                .map(json -> isLegacy(json) || !pairs(json).isEmpty())
                .orElse(true);
    }

    private static List<ColumnPair> pairs(JsonNode translator) {
        return StreamSupport.stream(Member.of(translator, "mappings").spliterator(), false)
                .map(ColumnPair::of)
                .toList();
    }

    private static boolean isLegacy(JsonNode translator) {
        return !Member.of(translator, "columnMappings").isMissingNode()
                || !Member.of(translator, "schemaMapping").isMissingNode();
    }

    private static Code.Call mapping(JsonNode translator, List<ColumnPair> pairs) {
        Code.Call mapping = Code.call("mappings.Mapping");
        if (!pairs.isEmpty()) {
            mapping = mapping.with(
                    "columns",
                    new Code.Items(pairs.stream().map(ColumnPair::code).toList()));
        }
        mapping = with(mapping, "collection", Member.text(translator, "collectionReference"));
        if (Member.flag(translator, "mapComplexValuesToString")) {
            mapping = mapping.with("complex_as_text", true);
        }
        return Member.flag(translator, "typeConversion")
                ? converting(mapping.with("convert", true), Member.of(translator, "typeConversionSettings"))
                : mapping;
    }

    /** The documentation's defaults: data may be truncated, booleans are no numbers (CP-66). */
    private static Code.Call converting(Code.Call mapping, JsonNode settings) {
        Code.Call converting = mapping;
        JsonNode truncation = Member.of(settings, "allowDataTruncation");
        if (!truncation.isMissingNode() && !Member.flag(settings, "allowDataTruncation")) {
            converting = converting.with("allow_truncation", false);
        }
        if (Member.flag(settings, "treatBooleanAsNumber")) {
            converting = converting.with("boolean_as_number", true);
        }
        converting = with(converting, "date_time_format", Member.text(settings, "dateTimeFormat"));
        converting = with(converting, "date_time_offset_format", Member.text(settings, "dateTimeOffsetFormat"));
        converting = with(converting, "time_span_format", Member.text(settings, "timeSpanFormat"));
        return with(converting, "culture", Member.text(settings, "culture"));
    }

    private static Code.Call with(Code.Call call, String name, Optional<String> text) {
        return text.map(each -> call.with(name, each)).orElse(call);
    }
}
