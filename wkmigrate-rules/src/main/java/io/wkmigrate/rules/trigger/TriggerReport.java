package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.rule.TranslationContext;

/** Takes what has to be told about one trigger. */
@FunctionalInterface
interface TriggerReport {

    /** Tells something. */
    void add(FindingCode code, String message);

    /** Reports about a trigger as a whole. */
    static TriggerReport about(TriggerDefinition<?> trigger, TranslationContext context) {
        return (code, message) -> context.report(code, trigger.place(), message);
    }
}
