package io.wkmigrate.rules.activity.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.GeneratedNotebook;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Map;

/** Wait activity (AC-Wait): a notebook that sleeps, since Lakeflow has no task that waits. */
@Translates("Wait")
final class WaitTranslator implements ActivityTranslator<WaitTranslator.Properties> {

    private static final String INPUT = "seconds";

    record Properties(Value<JsonNode> waitTimeInSeconds) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        context.report(Findings.WAITING_COSTS, source.place(), "A notebook sleeps while the pipeline waits.");
        return source.as(new GeneratedNotebook(
                notebook(), Map.of(INPUT, source.properties().waitTimeInSeconds()), new Compute.Serverless()));
    }

    private static PythonNotebook notebook() {
        return PythonNotebook.builder()
                .statement("import time")
                .nextCell()
                .statement("time.sleep(int({}))", Python.name(INPUT))
                .build();
    }
}
