package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.binding.ReferenceReaders;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.load.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates triggers (TR-1 to TR-4). */
final class TriggerTranslation {

    private static final Set<FindingCode> UNREAD = Set.of(Findings.PROPERTY_ILL_TYPED, Findings.PROPERTY_UNHANDLED);

    private final Translator translator;

    TriggerTranslation(Translator translator) {
        this.translator = translator;
    }

    TranslatedTrigger translate(Definition definition) {
        Account account = new Account(Subject.DEFINITION, translator.references());
        JsonNode properties = Credentials.redacted(definition.properties());
        ObjectReader in = ObjectReader.open(properties, definition.propertiesPlace(), account);
        TriggerDefinition<Unbound> unbound = read(definition, in, account);
        Trigger trigger = translator
                .rules()
                .trigger(unbound.type())
                .flatMap(rule -> new RuleContext(translator, account, definition.place())
                        .apply(rule, unbound, unbound.properties(), Trigger.class))
                .orElseGet(() -> withoutSchedule(unbound, account));
        unbound.properties().reader().declareRest("the trigger has no counterpart");
        in.declare("scheduled", "the service computes it");
        in.close();
        if (unbound.starts().isEmpty()) {
            account.report(
                    Findings.TRIGGER_UNATTACHED,
                    definition.place(),
                    "The trigger \"" + definition.name() + "\" starts no pipeline.");
        }
        Trigger certain = certain(trigger, account);
        return new TranslatedTrigger(certain, account.findings(), account.count(Leaves.count(properties)));
    }

    /** A schedule of which a part could not be read would be another schedule, so there is none then. */
    private static Trigger certain(Trigger trigger, Account account) {
        boolean misread = account.findings().stream().anyMatch(each -> UNREAD.contains(each.code()));
        if (!misread || trigger.schedule().isEmpty()) {
            return trigger;
        }
        account.report(
                Findings.SCHEDULE_NOT_EXPRESSIBLE,
                trigger.place(),
                "A part of the recurrence of \"" + trigger.name() + "\" could not be read.");
        return trigger.withoutSchedule();
    }

    private TriggerDefinition<Unbound> read(Definition definition, ObjectReader in, Account account) {
        List<TriggerDefinition.Start> starts =
                new ArrayList<>(in.list("pipelines", Readers.record(TriggerTranslation::start)));
        // TR-2: tumbling windows and chaining triggers start one pipeline, which may be an empty object.
        in.optional("pipeline", (json, place, log) -> {
                    if (json.isEmpty()) {
                        log.bound(json);
                        return null;
                    }
                    return Readers.record(TriggerTranslation::start).read(json, place, log);
                })
                .ifPresent(starts::add);
        return new TriggerDefinition<>(
                definition.name(),
                in.optional("type", Readers.TEXT).orElse(""),
                in.optional("description", Readers.TEXT),
                in.optional("runtimeState", Readers.TEXT),
                in.list("annotations", Readers.TEXT),
                List.copyOf(starts),
                definition.place(),
                new Unbound(in.optional("typeProperties", ObjectReader::open)
                        .orElseGet(() -> ObjectReader.open(MissingNode.getInstance(), in.place(), account))));
    }

    private static TriggerDefinition.@Nullable Start start(ObjectReader in) {
        Reference.Pipeline pipeline = in.required("pipelineReference", ReferenceReaders.PIPELINE);
        TriggerDefinition.Start start = pipeline == null
                ? null
                : new TriggerDefinition.Start(pipeline, in.map("parameters", Readers.anyValue()));
        in.close();
        return start;
    }

    private static Trigger withoutSchedule(TriggerDefinition<Unbound> definition, Account account) {
        account.report(
                Findings.TRIGGER_WITHOUT_COUNTERPART,
                definition.place(),
                "The trigger \"" + definition.name() + "\" of type \"" + definition.type() + "\" was not translated.");
        return new Trigger(
                definition.name(),
                definition.type(),
                definition.runtimeState().map(each -> each.equalsIgnoreCase("Started")),
                Optional.empty(),
                definition.starts(),
                definition.place());
    }
}
