package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.TriggerTranslator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Custom event trigger (EV-2): no counterpart; whatever receives the event can start the job. */
@Translates("CustomEventsTrigger")
final class CustomEventsTriggerTranslator implements TriggerTranslator<CustomEventsTriggerTranslator.Properties> {

    record Properties(
            Optional<String> scope,
            List<String> events,
            Optional<String> subjectBeginsWith,
            Optional<String> subjectEndsWith) {}

    @Override
    public Trigger translate(TriggerDefinition<Properties> source, TranslationContext context) {
        return TriggerOutcome.withoutCounterpart(source, context, message(source.properties()));
    }

    private static String message(Properties properties) {
        String topic = properties
                .scope()
                .map(scope -> scope.substring(scope.lastIndexOf('/') + 1))
                .orElse("");
        return "Lakeflow does not listen to Event Grid. Subscribe a function or logic app to the topic \"" + topic
                + "\""
                + " and let it start the job (run now) with the values of the event as job parameters; filter there for "
                + events(properties)
                + subject("beginning", properties.subjectBeginsWith())
                + subject("end", properties.subjectEndsWith())
                + ".";
    }

    private static String events(Properties properties) {
        return properties.events().isEmpty()
                ? "all events"
                : properties.events().stream()
                        .map(each -> "\"" + each + "\"")
                        .collect(Collectors.joining(" or ", "events of type ", ""));
    }

    private static String subject(String side, Optional<String> text) {
        return text.filter(each -> !each.isEmpty())
                .map(each -> ", with \"" + each + "\" at the " + side + " of the subject")
                .orElse("");
    }
}
