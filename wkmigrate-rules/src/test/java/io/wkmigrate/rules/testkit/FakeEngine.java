package io.wkmigrate.rules.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.ReferenceReaders;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.definition.ActivityPolicy;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.ActivityState;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Unbound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The engine as far as a single rule sees it. Of headers it reads only what rules look at. */
final class FakeEngine implements TranslationContext {

    private static final SourcePlace ROOT = SourcePlace.of("source.json");

    private final RuleModule module;
    private final Function<RuleHarness.Key, @Nullable JsonNode> definitions;
    private final CountingLog log = new CountingLog();

    FakeEngine(RuleModule module, Function<RuleHarness.Key, @Nullable JsonNode> definitions) {
        this.module = module;
        this.definitions = definitions;
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
        Rule<ActivityDefinition<Unbound>, Activity> rule = module.activity(type.toLowerCase(Locale.ROOT));
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
        return rule.application()
                .apply(
                        new ActivityDefinition<>(
                                header, linkedService, List.of(), List.of(), source, unbound(source, place, log)),
                        this);
    }

    @Nullable
    Connection linkedService(JsonNode source) {
        JsonNode properties = source.path("properties");
        log.found(properties.path("typeProperties"));
        return linkedService(source.path("name").asText(), properties, log);
    }

    private @Nullable Connection linkedService(String name, JsonNode properties, CountingLog account) {
        String type = properties.path("type").asText();
        Rule<LinkedServiceDefinition<Unbound>, Connection> rule = module.linkedService(type.toLowerCase(Locale.ROOT));
        SourcePlace place = ROOT.child("properties");
        return rule == null
                ? null
                : rule.application()
                        .apply(
                                new LinkedServiceDefinition<>(
                                        name,
                                        type,
                                        Optional.empty(),
                                        Optional.empty(),
                                        place,
                                        unbound(properties, place, account)),
                                this);
    }

    @Nullable
    Trigger trigger(JsonNode source) {
        JsonNode properties = source.path("properties");
        log.found(properties.path("typeProperties"));
        String type = properties.path("type").asText();
        Rule<TriggerDefinition<Unbound>, Trigger> rule = module.trigger(type.toLowerCase(Locale.ROOT));
        if (rule == null) {
            throw new AssertionError("No rule for triggers of type \"" + type + "\"");
        }
        SourcePlace place = ROOT.child("properties");
        return rule.application()
                .apply(
                        new TriggerDefinition<>(
                                source.path("name").asText(),
                                type,
                                Optional.empty(),
                                Optional.ofNullable(
                                        properties.path("runtimeState").textValue()),
                                List.of(),
                                List.of(),
                                place,
                                unbound(properties, place, log)),
                        this);
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
        return definition(reference)
                .map(properties -> linkedService(reference.literalName().orElseThrow(), properties, new CountingLog()));
    }

    @Override
    public Optional<JsonNode> definition(Reference reference) {
        return reference.literalName().map(name -> definitions.apply(new RuleHarness.Key(reference.kind(), name)));
    }

    @Override
    public void report(FindingCode code, SourcePlace place, String message) {
        log.report(code, place, message);
    }
}
