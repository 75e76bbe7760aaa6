package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.TranslationContext;
import java.util.Locale;
import java.util.Optional;

/** Makes triggers of the IR: what they all have is the same, whatever their type. */
final class TriggerOutcome {

    private TriggerOutcome() {}

    /** The trigger with the schedule it became, if it became one. */
    static Trigger of(TriggerDefinition<?> source, Optional<Trigger.Schedule> schedule) {
        return new Trigger(source.name(), source.type(), started(source), schedule, source.starts(), source.place());
    }

    /** A trigger that Lakeflow has no counterpart of; the message says what to do about this one. */
    static Trigger withoutCounterpart(TriggerDefinition<?> source, TranslationContext context, String message) {
        context.report(Findings.TRIGGER_WITHOUT_COUNTERPART, source.place(), message);
        return of(source, Optional.empty());
    }

    /** Whether ADF had it running; a state that is not known says nothing (TR-3). */
    private static Optional<Boolean> started(TriggerDefinition<?> source) {
        return source.runtimeState().flatMap(state -> switch (state.strip().toLowerCase(Locale.ROOT)) {
            case "started" -> Optional.of(true);
            case "stopped", "disabled" -> Optional.of(false);
            default -> Optional.empty();
        });
    }
}
