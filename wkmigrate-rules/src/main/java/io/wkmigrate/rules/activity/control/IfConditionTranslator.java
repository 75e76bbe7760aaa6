package io.wkmigrate.rules.activity.control;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Optional;

/** If Condition activity (IF-1, IF-2); a branch that is missing is an empty one. */
@Translates("IfCondition")
final class IfConditionTranslator implements ActivityTranslator<IfConditionTranslator.Properties> {

    record Properties(
            Value<Boolean> expression,
            Optional<ActivityScope> ifTrueActivities,
            Optional<ActivityScope> ifFalseActivities) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        List<Activity> whenTrue =
                properties.ifTrueActivities().map(context::translate).orElse(List.of());
        List<Activity> whenFalse =
                properties.ifFalseActivities().map(context::translate).orElse(List.of());
        return source.as(new ActivityKind.IfCondition(properties.expression(), whenTrue, whenFalse));
    }
}
