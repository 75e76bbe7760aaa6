package io.wkmigrate.rules.activity.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** ForEach activity (FE-1 to FE-7): 20 iterations at once unless it says otherwise, one when it is sequential. */
@Translates("ForEach")
final class ForEachTranslator implements ActivityTranslator<ForEachTranslator.Properties> {

    private static final int DEFAULT_CONCURRENCY = 20;
    private static final int MAX_CONCURRENCY = 50;

    record Properties(
            Value<JsonNode> items,
            Optional<Boolean> isSequential,
            Optional<Integer> batchCount,
            ActivityScope activities) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        return source.as(new ActivityKind.ForEach(
                properties.items(), concurrency(source, context), context.translate(properties.activities())));
    }

    private static int concurrency(ActivityDefinition<Properties> source, TranslationContext context) {
        if (source.properties().isSequential().orElse(false)) {
            return 1;
        }
        int wanted = source.properties().batchCount().orElse(DEFAULT_CONCURRENCY);
        int allowed = Math.max(1, Math.min(wanted, MAX_CONCURRENCY));
        if (wanted != allowed) {
            context.report(
                    Findings.PROPERTY_ILL_TYPED,
                    source.place(),
                    "\"batchCount\" is " + wanted + ", ADF allows 1 to " + MAX_CONCURRENCY + "; " + allowed
                            + " was taken.");
        }
        return allowed;
    }
}
