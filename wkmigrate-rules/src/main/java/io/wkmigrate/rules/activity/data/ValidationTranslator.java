package io.wkmigrate.rules.activity.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.file.StoreSettings;
import java.time.Duration;
import java.util.Optional;

/** Validation activity (AC-Validation): a notebook that looks until the data is there. */
@Translates("Validation")
final class ValidationTranslator implements ActivityTranslator<ValidationTranslator.Properties> {

    /** What the page of the activity says; the API schema says seven days. */
    private static final Duration USUAL_TIMEOUT = Duration.ofHours(12);

    private static final long USUAL_SLEEP = 10;

    /**
     * The properties.
     *
     * @param sleep seconds from one look to the next
     * @param minimumSize how many bytes a file must have
     * @param childItems whether a folder must hold something, or must not
     */
    record Properties(
            Reference.Dataset dataset,
            Optional<Value<Duration>> timeout,
            Optional<Value<Long>> sleep,
            Optional<Value<Long>> minimumSize,
            Optional<Value<Boolean>> childItems) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> activity, TranslationContext context) {
        Properties properties = activity.properties();
        context.report(
                Findings.WAITING_COSTS, activity.place(), "A notebook looks and sleeps until the data is there.");
        return new InspectedDataset(activity, properties.dataset(), context)
                .translate(
                        dataset -> StoreSettings.NONE.files(dataset, true, context),
                        dataset -> selection -> bounded(
                                Code.call("waiting.until_found", selection)
                                        .with("minimum_size", minimumSize(properties))
                                        .with("child_items", properties.childItems()),
                                activity),
                        Optional.of(source -> bounded(Code.call("tablewaiting.until_found", source), activity)));
    }

    private static Optional<Value<Long>> minimumSize(Properties properties) {
        return properties
                .minimumSize()
                .filter(each -> each.literal().filter(size -> size <= 0).isEmpty());
    }

    private static Code bounded(Code.Call call, ActivityDefinition<Properties> activity) {
        Value<Duration> timeout =
                activity.properties().timeout().orElseGet(() -> new Value.Literal<>(USUAL_TIMEOUT, activity.place()));
        Value<Long> sleep =
                activity.properties().sleep().orElseGet(() -> new Value.Literal<>(USUAL_SLEEP, activity.place()));
        return call.with("timeout", seconds(timeout)).with("sleep", sleep);
    }

    private static Code seconds(Value<Duration> span) {
        return span.literal()
                .map(known -> Code.value(
                        "timeout", new Value.Literal<JsonNode>(LongNode.valueOf(known.toSeconds()), span.place())))
                .orElseGet(() -> Code.call("timespans.seconds", Code.value("timeout", span)));
    }
}
