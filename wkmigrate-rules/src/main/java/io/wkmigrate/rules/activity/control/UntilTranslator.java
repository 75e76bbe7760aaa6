package io.wkmigrate.rules.activity.control;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.time.Duration;
import java.util.Optional;

/** Until activity (UN-1 to UN-6): its body runs first, and again as long as the condition is not true. */
@Translates("Until")
final class UntilTranslator implements ActivityTranslator<UntilTranslator.Properties> {

    record Properties(Value<Boolean> expression, Optional<Value<Duration>> timeout, ActivityScope activities) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        return source.as(new ActivityKind.Until(
                properties.expression(), properties.timeout(), context.translate(properties.activities())));
    }
}
