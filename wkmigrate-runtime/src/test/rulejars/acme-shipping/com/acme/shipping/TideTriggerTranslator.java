package com.acme.shipping;

import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.emit.QuartzCron;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.TriggerTranslator;
import java.util.Optional;

/** Fires when the ships leave: at one hour of every day. */
@Translates(value = "AcmeTideTrigger", custom = true)
final class TideTriggerTranslator implements TriggerTranslator<TideTriggerTranslator.Properties> {

    record Properties(int hour, String zone) {}

    @Override
    public Trigger translate(TriggerDefinition<Properties> source, TranslationContext context) {
        QuartzCron cron =
                new QuartzCron("0", "0", Integer.toString(source.properties().hour()), "*", "*", "?");
        return new Trigger(
                source.name(),
                source.type(),
                source.runtimeState().map("Started"::equals),
                Optional.of(new Trigger.Schedule(cron, source.properties().zone())),
                source.starts(),
                source.place());
    }
}
