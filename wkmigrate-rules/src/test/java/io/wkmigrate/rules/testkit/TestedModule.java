package io.wkmigrate.rules.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Wrapping;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The module under test, and perhaps others around it, which answer for the types that it has no rules for.
 *
 * @param module the module under test
 * @param others in the order in which they are asked
 */
record TestedModule(RuleModule module, List<RuleModule> others) {

    static TestedModule of(RuleModule module) {
        return new TestedModule(module, List.of());
    }

    /** The same with the other modules on the class path around it. */
    TestedModule withOthers() {
        return new TestedModule(
                module,
                onClassPath().filter(each -> !each.name().equals(module.name())).toList());
    }

    static Stream<RuleModule> onClassPath() {
        return ServiceLoader.load(RuleModule.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(RuleModule::name));
    }

    /** The rule for a type, ignoring case. */
    <R> @Nullable R find(String type, BiFunction<RuleModule, String, @Nullable R> lookup) {
        return Stream.concat(Stream.of(module), others.stream())
                .map(each -> lookup.apply(each, type.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What a rule makes of a definition, after the wrappers of the rule in the order in which the program applies them. */
    <D, R> @Nullable R apply(Rule<D, R> rule, D definition, JsonNode source, TranslationContext context) {
        @Nullable R made = rule.application().apply(definition, context);
        List<Wrapping<?>> wrappings = module.wrappings().stream()
                .filter(each ->
                        each.descriptor().wraps().equals(rule.descriptor().id()))
                .sorted(Comparator.comparing(
                        Wrapping::descriptor,
                        Comparator.comparingInt(RuleDescriptor::priority).thenComparing(RuleDescriptor::id)))
                .toList();
        for (Wrapping<?> each : wrappings) {
            made = made == null ? null : wrapped(each, made, source, context);
        }
        return made;
    }

    /** A wrapper of another result than its rule makes does not come this far: the processor refuses it. */
    @SuppressWarnings("unchecked")
    private static <R> R wrapped(Wrapping<?> wrapping, R made, JsonNode source, TranslationContext context) {
        if (!wrapping.result().isInstance(made)) {
            throw new AssertionError(wrapping.descriptor().id() + " does not wrap what its rule makes: " + made);
        }
        return ((Wrapping<R>) wrapping).wrapper().wrap(made, source, context);
    }
}
