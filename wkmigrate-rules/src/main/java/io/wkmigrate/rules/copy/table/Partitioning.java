package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import io.wkmigrate.rules.copy.Settings;
import java.util.Locale;
import java.util.Optional;

/**
 * How rows are read in parts (CP-41). Whatever is said, the rows are the same.
 *
 * @param option what cuts them: None, PhysicalPartitionsOfTable, DynamicRange and what single databases know
 * @param settings the column and its bounds, or the names of partitions
 */
record Partitioning(Optional<Value<String>> option, Optional<Value<JsonNode>> settings) {

    private static final String CONDITION = "?adfdynamicrangepartitioncondition";

    /** Which parts there are, as the library takes it; nothing for one part. */
    Optional<Code> code(Optional<Value<String>> query, TranslationContext context) {
        Optional<Value<String>> given = Given.text(option);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String known = given.get().literal().orElse(hasCondition(query) ? "DynamicRange" : "");
        return switch (known.toLowerCase(Locale.ROOT)) {
            case "none" -> Optional.empty();
            case "dynamicrange", "saphanadynamicrange" -> Optional.of(range(new Settings(settings, context)));
            case "physicalpartitionsoftable" ->
                Optional.of(Code.call("tables.physical_partitions")
                        .with("names", new Settings(settings, context).member("partitionNames")));
            default -> oneRead(known, given.get().place(), context);
        };
    }

    /** Whether a query can only be run in parts. */
    private static boolean hasCondition(Optional<Value<String>> query) {
        return query.flatMap(Value::literal)
                .filter(text -> text.toLowerCase(Locale.ROOT).contains(CONDITION))
                .isPresent();
    }

    private static Code range(Settings settings) {
        return Code.call("tables.dynamic_range")
                .with("column", settings.member("partitionColumnName"))
                .with("lower", settings.member("partitionLowerBound"))
                .with("upper", settings.member("partitionUpperBound"));
    }

    private static Optional<Code> oneRead(String option, SourcePlace place, TranslationContext context) {
        String which = option.isEmpty() ? "which is computed" : "\"" + option + "\"";
        context.report(Findings.READ_IN_ONE_PART, place, "ADF cuts the rows by its partition option, " + which + ".");
        return Optional.empty();
    }
}
