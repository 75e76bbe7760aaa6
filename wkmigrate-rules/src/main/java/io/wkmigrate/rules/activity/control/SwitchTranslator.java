package io.wkmigrate.rules.activity.control;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.activity.placeholder.PlaceholderActivity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Switch activity (SW-1 to SW-3). The property is {@code on}; the documentation's samples write {@code expression}, which
 * is taken where {@code on} is missing.
 */
@Translates("Switch")
final class SwitchTranslator implements ActivityTranslator<SwitchTranslator.Properties> {

    record Properties(
            Optional<Value<String>> on,
            Optional<Value<String>> expression,
            List<Case> cases,
            Optional<ActivityScope> defaultActivities) {}

    record Case(Optional<String> value, Optional<ActivityScope> activities) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        List<ActivityKind.SwitchCase> cases = properties.cases().stream()
                .map(each ->
                        new ActivityKind.SwitchCase(each.value().orElse(""), activities(each.activities(), context)))
                .toList();
        List<Activity> otherwise = activities(properties.defaultActivities(), context);
        return properties
                .on()
                .or(properties::expression)
                .map(on -> source.as(new ActivityKind.Switch(on, cases, otherwise)))
                .orElseGet(() -> withoutOn(source, cases, otherwise, context));
    }

    private static List<Activity> activities(Optional<ActivityScope> scope, TranslationContext context) {
        return scope.map(context::translate).orElse(List.of());
    }

    private static Activity withoutOn(
            ActivityDefinition<?> source,
            List<ActivityKind.SwitchCase> cases,
            List<Activity> otherwise,
            TranslationContext context) {
        context.report(Findings.REQUIRED_PROPERTY_MISSING, source.place(), "The property \"on\" is missing.");
        List<Activity> nested = Stream.concat(
                        cases.stream().flatMap(each -> each.activities().stream()), otherwise.stream())
                .toList();
        return PlaceholderActivity.of(
                source,
                "The activity does not say what to compare: write condition tasks for its cases.",
                nested,
                context);
    }
}
