package io.wkmigrate.rules.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.binding.ReferenceReaders;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.definition.ActivityPolicy;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.ActivityState;
import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.ir.Ingestion;
import io.wkmigrate.api.ir.StorageAccess;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.IngestionRewrite;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Unbound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine as far as a single rule sees it. Of headers it reads only what rules look at. */
final class FakeEngine implements TranslationContext {

    private static final SourcePlace ROOT = SourcePlace.of("source.json");

    private final TestedModule rules;
    private final Surroundings surroundings;
    private final CountingLog log = new CountingLog();

    FakeEngine(TestedModule rules, Surroundings surroundings) {
        this.rules = rules;
        this.surroundings = surroundings;
    }

    CountingLog log() {
        return log;
    }

    @Nullable
    Activity activity(JsonNode source) {
        log.found(source.path("typeProperties"));
        return activity(source, ROOT);
    }

    private @Nullable Activity activity(JsonNode source, SourcePlace place) {
        String type = source.path("type").asText();
        Rule<ActivityDefinition<Unbound>, Activity> rule = rules.find(type, RuleModule::activity);
        if (rule == null) {
            throw new AssertionError("No rule for activities of type \"" + type + "\"");
        }
        String name = source.path("name").asText();
        ActivityHeader header = new ActivityHeader(
                name,
                name,
                type,
                Optional.empty(),
                List.of(),
                ActivityPolicy.NONE,
                ActivityState.ACTIVE,
                Map.of(),
                place);
        JsonNode on = source.path("linkedServiceName");
        Optional<Reference.LinkedService> linkedService = on.isMissingNode()
                ? Optional.empty()
                : Optional.ofNullable(
                        ReferenceReaders.LINKED_SERVICE.read(on, place.child("linkedServiceName"), new CountingLog()));
        return apply(
                rule,
                new ActivityDefinition<>(
                        header, linkedService, List.of(), List.of(), source, unbound(source, place, log)),
                source);
    }

    @Nullable
    Connection linkedService(JsonNode source) {
        JsonNode properties = source.path("properties");
        log.found(properties.path("typeProperties"));
        return linkedService(source.path("name").asText(), properties, log);
    }

    private @Nullable Connection linkedService(String name, JsonNode properties, CountingLog account) {
        String type = properties.path("type").asText();
        Rule<LinkedServiceDefinition<Unbound>, Connection> rule = rules.find(type, RuleModule::linkedService);
        SourcePlace place = ROOT.child("properties");
        return rule == null
                ? null
                : apply(
                        rule,
                        new LinkedServiceDefinition<>(
                                name,
                                type,
                                Optional.empty(),
                                Optional.empty(),
                                place,
                                unbound(properties, place, account)),
                        properties);
    }

    @Nullable
    Trigger trigger(JsonNode source) {
        JsonNode properties = source.path("properties");
        log.found(properties.path("typeProperties"));
        String type = properties.path("type").asText();
        Rule<TriggerDefinition<Unbound>, Trigger> rule = rules.find(type, RuleModule::trigger);
        if (rule == null) {
            throw new AssertionError("No rule for triggers of type \"" + type + "\"");
        }
        SourcePlace place = ROOT.child("properties");
        return apply(
                rule,
                new TriggerDefinition<>(
                        source.path("name").asText(),
                        type,
                        Optional.empty(),
                        Optional.ofNullable(properties.path("runtimeState").textValue()),
                        List.of(),
                        List.of(),
                        place,
                        unbound(properties, place, log)),
                properties);
    }

    @Nullable
    Dataset dataset(JsonNode source) {
        JsonNode properties = source.path("properties");
        log.found(properties.path("typeProperties"));
        return dataset(source.path("name").asText(), properties, log);
    }

    private @Nullable Dataset dataset(String name, JsonNode properties, CountingLog account) {
        String type = properties.path("type").asText();
        Rule<DatasetDefinition<Unbound>, Dataset> rule = rules.find(type, RuleModule::dataset);
        if (rule == null) {
            return new Dataset.Unsupported("No rule for datasets of type \"" + type + "\".");
        }
        SourcePlace place = ROOT.child("properties");
        Reference.LinkedService service = ReferenceReaders.LINKED_SERVICE.read(
                properties.path("linkedServiceName"), place.child("linkedServiceName"), new CountingLog());
        if (service == null) {
            throw new AssertionError("The dataset \"" + name + "\" has no linked service");
        }
        JsonNode schema = properties.path("schema");
        return apply(
                rule,
                new DatasetDefinition<>(
                        name,
                        type,
                        service,
                        Optional.of(schema).filter(each -> !each.isMissingNode()),
                        place,
                        unbound(properties, place, account)),
                properties);
    }

    /** Reads the source of an activity, as a binder does; the rule for its type binds the rest. */
    CopySource source(JsonNode side, Optional<Dataset> dataset) {
        return source(side(side), dataset);
    }

    /** Reads the sink of an activity, as a binder does; the rule for its type binds the rest. */
    CopySink sink(JsonNode side, Optional<Dataset> dataset) {
        return sink(side(side), dataset);
    }

    private CopySide side(JsonNode json) {
        log.found(json);
        CopySide side = Readers.SIDE.read(json, ROOT, log);
        if (side == null) {
            throw new AssertionError("A source or sink is an object");
        }
        return side;
    }

    /** Applies a rule to a definition whose {@code typeProperties} are members of {@code owner}. */
    private <D, R> @Nullable R apply(Rule<D, R> rule, D definition, JsonNode owner) {
        return rules.apply(rule, definition, owner.path("typeProperties"), this);
    }

    private static Unbound unbound(JsonNode owner, SourcePlace place, CountingLog account) {
        return new Unbound(ObjectReader.open(owner.path("typeProperties"), place.child("typeProperties"), account));
    }

    @Override
    public String factoryName() {
        return "factory";
    }

    @Override
    public List<Activity> translate(ActivityScope scope) {
        log.translated(scope);
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < scope.activities().size(); i++) {
            JsonNode each = scope.activities().get(i);
            accountForHeader(each);
            Activity activity = activity(each, scope.place().child(i));
            if (activity != null) {
                activities.add(activity);
            }
        }
        return List.copyOf(activities);
    }

    private void accountForHeader(JsonNode activity) {
        activity.properties().stream()
                .filter(member -> !member.getKey().equals("typeProperties"))
                .forEach(member -> log.bound(member.getValue()));
    }

    @Override
    public Optional<Connection> connection(Reference.LinkedService reference) {
        return surroundings
                .connection(reference)
                .or(() -> definition(reference)
                        .map(properties ->
                                linkedService(reference.literalName().orElseThrow(), properties, new CountingLog())));
    }

    @Override
    public Optional<Dataset> dataset(Reference.Dataset reference) {
        return surroundings
                .dataset(reference)
                .or(() -> definition(reference)
                        .map(properties ->
                                dataset(reference.literalName().orElseThrow(), properties, new CountingLog())));
    }

    @Override
    public CopySource source(CopySide side, Optional<Dataset> dataset) {
        Rule<CopySideDefinition<Unbound>, CopySource> rule = rules.find(side.type(), RuleModule::copySource);
        return read(rule, side, dataset)
                .orElseGet(() -> new CopySource.Unsupported("No rule for sources of type \"" + side.type() + "\"."));
    }

    @Override
    public CopySink sink(CopySide side, Optional<Dataset> dataset) {
        Rule<CopySideDefinition<Unbound>, CopySink> rule = rules.find(side.type(), RuleModule::copySink);
        return read(rule, side, dataset)
                .orElseGet(() -> new CopySink.Unsupported("No rule for sinks of type \"" + side.type() + "\"."));
    }

    private <R> Optional<R> read(
            @Nullable Rule<CopySideDefinition<Unbound>, R> rule, CopySide side, Optional<Dataset> dataset) {
        Optional<R> translated = rule == null
                ? Optional.empty()
                : Optional.ofNullable(rules.apply(
                        rule,
                        new CopySideDefinition<>(side.type(), side.place(), dataset, side.properties()),
                        side.properties().reader().json(),
                        this));
        side.properties().reader().declareRest("no rule read it");
        return translated;
    }

    @Override
    public Code store(StorageAccess access) {
        Code store = Code.call("files.Lake", access.account(), access.container());
        for (StorageRewrite each : rules.module().storageRewrites().values()) {
            store = each.rewrite(access, store);
        }
        return store;
    }

    @Override
    public String pipelineName() {
        return "Load";
    }

    @Override
    public Ingestion ingestion(
            FileIngestion files, CopySink sink, Dataset target, List<FileCopy.Column> columns, boolean hasMapping) {
        FileCopy copy = new FileCopy(
                pipelineName(), "Copy", files, sink, target, columns, hasMapping, surroundings.filesToDelta());
        Ingestion ingestion = new Ingestion.AsInAdf(List.of());
        for (IngestionRewrite each : rules.module().ingestionRewrites().values()) {
            ingestion = each.rewrite(copy, ingestion);
        }
        return ingestion;
    }

    @Override
    public Optional<JsonNode> definition(Reference reference) {
        return surroundings.definition(reference);
    }

    @Override
    public void report(FindingCode code, SourcePlace place, String message) {
        log.report(code, place, message);
    }
}
