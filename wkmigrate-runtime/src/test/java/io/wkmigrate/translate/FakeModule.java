package io.wkmigrate.translate;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.Rule.Application;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.RuleWrapper;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.rule.Wrapping;
import io.wkmigrate.api.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A module of rules for a test, as the processor would generate it. */
final class FakeModule implements RuleModule {

    private final String name;
    private final List<RuleDescriptor> catalogue = new ArrayList<>();
    private final Map<String, Rule<ActivityDefinition<Unbound>, Activity>> activities = new LinkedHashMap<>();
    private final Map<String, Rule<LinkedServiceDefinition<Unbound>, Connection>> linkedServices =
            new LinkedHashMap<>();
    private final Map<String, Rule<TriggerDefinition<Unbound>, Trigger>> triggers = new LinkedHashMap<>();
    private final Map<String, PipelineRewrite> rewrites = new LinkedHashMap<>();
    private final List<Wrapping<?>> wrappings = new ArrayList<>();

    FakeModule(String name) {
        this.name = name;
    }

    /** A rule that binds nothing and makes a task that fails with the rule's id. */
    FakeModule activity(String rule, String replaces, String... types) {
        return activity(rule, replaces, failing(name + "/" + rule), types);
    }

    FakeModule activity(
            String rule,
            String replaces,
            Application<ActivityDefinition<Unbound>, Activity> application,
            String... types) {
        RuleDescriptor descriptor = describe(RuleKind.ACTIVITY, rule, replaces, 0, types);
        Arrays.stream(types).forEach(each -> activities.put(key(each), new Rule<>(descriptor, application)));
        return this;
    }

    FakeModule linkedService(
            String rule, String type, Application<LinkedServiceDefinition<Unbound>, Connection> application) {
        RuleDescriptor descriptor = describe(RuleKind.LINKED_SERVICE, rule, "", 0, type);
        linkedServices.put(key(type), new Rule<>(descriptor, application));
        return this;
    }

    FakeModule trigger(String rule, String type, Application<TriggerDefinition<Unbound>, Trigger> application) {
        RuleDescriptor descriptor = describe(RuleKind.TRIGGER, rule, "", 0, type);
        triggers.put(key(type), new Rule<>(descriptor, application));
        return this;
    }

    FakeModule rewrite(String rule, int priority, PipelineRewrite rewrite) {
        rewrites.put(describe(RuleKind.PIPELINE_REWRITE, rule, "", priority).id(), rewrite);
        return this;
    }

    /** A wrapper of a rule for activities. */
    FakeModule wrapper(String rule, String wraps, int priority, RuleWrapper<Activity> wrapper) {
        RuleDescriptor descriptor = new RuleDescriptor(
                name + "/" + rule, RuleKind.ACTIVITY, List.of(), "", wraps, priority, "", List.of(), Map.of());
        catalogue.add(descriptor);
        wrappings.add(new Wrapping<>(descriptor, Activity.class, wrapper));
        return this;
    }

    private RuleDescriptor describe(RuleKind kind, String rule, String replaces, int priority, String... types) {
        RuleDescriptor descriptor = new RuleDescriptor(
                name + "/" + rule, kind, List.of(types), replaces, "", priority, "", List.of(), Map.of());
        catalogue.add(descriptor);
        return descriptor;
    }

    private static Application<ActivityDefinition<Unbound>, Activity> failing(String message) {
        return (definition, context) -> definition.as(new Fail(
                new Value.Literal<>(message, definition.place()), new Value.Literal<>("1", definition.place())));
    }

    /** What the rule of {@link #activity(String, String, String...)} that translated an activity is called. */
    static String ruleOf(Activity activity) {
        return activity.kind() instanceof Fail fail ? fail.message().literal().orElse("") : "";
    }

    /** An application that runs some code on the definition's properties and then makes a task. */
    static Application<ActivityDefinition<Unbound>, Activity> reading(Function<Unbound, ?> read) {
        return (definition, context) -> {
            Object value = read.apply(definition.properties());
            return failing(value == null ? "nothing read" : "read").apply(definition, context);
        };
    }

    private static String key(String type) {
        return type.toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<RuleDescriptor> catalogue() {
        return List.copyOf(catalogue);
    }

    @Override
    public @Nullable Rule<ActivityDefinition<Unbound>, Activity> activity(String type) {
        return activities.get(type);
    }

    @Override
    public @Nullable Rule<LinkedServiceDefinition<Unbound>, Connection> linkedService(String type) {
        return linkedServices.get(type);
    }

    @Override
    public @Nullable Rule<TriggerDefinition<Unbound>, Trigger> trigger(String type) {
        return triggers.get(type);
    }

    @Override
    public List<Wrapping<?>> wrappings() {
        return List.copyOf(wrappings);
    }

    @Override
    public Map<String, PipelineRewrite> pipelineRewrites() {
        return rewrites;
    }
}
