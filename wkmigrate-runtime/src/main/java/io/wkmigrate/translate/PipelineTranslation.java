package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.load.Definition;
import io.wkmigrate.translate.TranslatedPipeline.TranslatedActivity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Translates one pipeline. Collects what is noted about its activities while they are translated. */
final class PipelineTranslation {

    private final Definition definition;
    private final Translator translator;
    private final Account account;
    private final SortedMap<Integer, TranslatedActivity> activities = new TreeMap<>();
    private final Map<String, List<AppliedRewrite.Change>> wrapped = new LinkedHashMap<>();
    private int positions;
    private final List<Finding> findings = new ArrayList<>();
    private PropertyCount counted = PropertyCount.NONE;

    PipelineTranslation(Definition definition, Translator translator) {
        this.definition = definition;
        this.translator = translator;
        this.account = new Account(subject(), translator.references());
    }

    TranslatedPipeline translate() {
        JsonNode properties = Credentials.redacted(definition.properties());
        ObjectReader in = ObjectReader.open(properties, definition.propertiesPlace(), account);
        Optional<ActivityScope> scope = in.optional("activities", Readers.SCOPE);
        Pipeline pipeline = new Pipeline(
                definition.name(),
                in.optional("description", Readers.TEXT),
                in.optional("folder", Readers.record(PipelineTranslation::folder))
                        .flatMap(each -> each),
                in.list("annotations", Readers.TEXT),
                ParameterReader.parameters(in.map("parameters", ParameterReader.SPECIFICATION)),
                ParameterReader.variables(in.map("variables", ParameterReader.SPECIFICATION)),
                concurrency(in),
                scope.map(this::topLevel).orElse(List.of()),
                Map.of(),
                definition.place());
        in.declare("lastPublishTime", "it says when the definition was published, not what it does");
        in.declare("policy", "its only member raises a metric and never stops a run (PO-9)");
        in.declare("runDimensions", "only chaining triggers read them, and they have no counterpart");
        in.close();
        List<AppliedRewrite> rewrites = new ArrayList<>();
        wrapped.forEach((rule, changes) -> rewrites.add(new AppliedRewrite(rule, changes)));
        Pipeline rewritten = translator.rewritten(pipeline, account, rewrites);
        findings.addAll(account.findings());
        long found = Leaves.count(properties);
        PropertyCount own = account.count(0);
        return new TranslatedPipeline(
                rewritten,
                List.copyOf(activities.values()),
                List.copyOf(rewrites),
                findings.stream().sorted(Finding.ORDER).toList(),
                counted.plus(own).plus(new PropertyCount(found, 0, 0, 0)));
    }

    private List<Activity> topLevel(ActivityScope scope) {
        account.translated(scope);
        return translate(scope, "", false);
    }

    /** Translates a scope; {@code within} is the path of its container, with a slash at the end. */
    List<Activity> translate(ActivityScope scope, String within, boolean dormant) {
        List<Activity> translated = new ArrayList<>();
        for (int i = 0; i < scope.activities().size(); i++) {
            JsonNode source = scope.activities().get(i);
            SourcePlace place = scope.place().child(i);
            String name = ActivityReader.peek(source, "name").orElse("activity at " + place.pointer());
            Account own = new Account(subject().activity(within + name), translator.references());
            translated.add(new ActivityTranslation(source, place, own, dormant, this).translate());
        }
        return translated;
    }

    /** Reserves the place of an activity in the list, so that containers come before what they hold. */
    int reserve() {
        return positions++;
    }

    /** Notes what a wrapper changed in an activity. */
    void noteWrapped(String rule, List<AppliedRewrite.Change> changes) {
        if (!changes.isEmpty()) {
            wrapped.computeIfAbsent(rule, unseen -> new ArrayList<>()).addAll(changes);
        }
    }

    /** Notes what became of an activity. */
    void note(int position, TranslatedActivity activity, Account own, List<Finding> told) {
        activities.put(position, activity);
        findings.addAll(told);
        counted = counted.plus(own.count(0));
    }

    /** Reports that activities are not run, because a person has to write the container around them. */
    void reportNested(List<Activity> nested, String container) {
        for (Activity each : nested) {
            Subject inner = subject().activity(each.header().path());
            findings.add(inner.finding(
                    Findings.NESTED_IN_PLACEHOLDER,
                    each.header().place(),
                    "It is inside \"" + container + "\", which has to be written by hand."));
            reportNested(each.kind().nested(), container);
        }
    }

    Translator translator() {
        return translator;
    }

    Subject subject() {
        return Subject.pipeline(definition.name());
    }

    private static Optional<String> folder(ObjectReader in) {
        Optional<String> name = in.optional("name", Readers.TEXT);
        in.close();
        return name;
    }

    private static OptionalInt concurrency(ObjectReader in) {
        return in.optional("concurrency", Readers.INTEGER).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
