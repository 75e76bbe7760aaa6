package io.wkmigrate.catalogue;

import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A module {@code acme} with one rule, for activities of the type {@code Ship}.
 *
 * @param rule what the rule says of itself
 */
record ShipModule(RuleDescriptor rule) implements RuleModule {

    private static final String SPEED = "ships take as long as they take";

    ShipModule() {
        this(described("acme/ShipTranslator", "Ships something.", Map.of("speed", SPEED)));
    }

    static RuleDescriptor described(String id, String summary, Map<String, String> untranslated) {
        return new RuleDescriptor(
                id, RuleKind.ACTIVITY, List.of("Ship"), "", "", 0, summary, List.of("target"), untranslated);
    }

    @Override
    public String name() {
        return "acme";
    }

    @Override
    public List<RuleDescriptor> catalogue() {
        return List.of(rule);
    }

    @Override
    public @Nullable Rule<ActivityDefinition<Unbound>, Activity> activity(String type) {
        return type.equals("ship") ? Rule.activity(rule, ShipModule::bind, (source, context) -> ship(source)) : null;
    }

    private static String bind(ObjectReader in) {
        String target = in.optional("target", Readers.TEXT).orElse("");
        in.declare("speed", SPEED);
        in.close();
        return target;
    }

    private static Activity ship(ActivityDefinition<String> source) {
        return source.as(new Fail(
                new Value.Literal<>("to " + source.properties(), source.place()),
                new Value.Literal<>("1", source.place())));
    }
}
