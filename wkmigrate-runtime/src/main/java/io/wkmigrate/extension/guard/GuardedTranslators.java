package io.wkmigrate.extension.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleWrapper;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.rule.Wrapping;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules that translate, and wrappers of such, watched over. */
final class GuardedTranslators {

    private final Guard guard;

    GuardedTranslators(Guard guard) {
        this.guard = guard;
    }

    @SuppressWarnings("unchecked") // Whoever asks knows the kind, by which the rule was found.
    @Nullable
    Rule<ActivityDefinition<Unbound>, Activity> activity(@Nullable Rule<?, ?> found) {
        if (found == null) {
            return null;
        }
        Rule<ActivityDefinition<Unbound>, Activity> rule = (Rule<ActivityDefinition<Unbound>, Activity>) found;
        return new Rule<>(
                rule.descriptor(),
                (definition, context) -> translated(rule, definition, context, (result, given) -> {
                    ActivityCheck.check(result, definition.header(), given);
                }));
    }

    @SuppressWarnings("unchecked") // Whoever asks knows the kind, by which the rule was found.
    <D, R> @Nullable Rule<D, R> other(@Nullable Rule<?, ?> found) {
        if (found == null) {
            return null;
        }
        Rule<D, R> rule = (Rule<D, R>) found;
        return new Rule<>(
                rule.descriptor(),
                (definition, context) -> translated(rule, definition, context, (result, given) -> {}));
    }

    /** Looks at a result once more than all results are looked at. */
    @FunctionalInterface
    private interface ResultCheck<R> {

        /** @param given the activities that the engine has translated for the rule */
        void check(R result, List<Activity> given);
    }

    /** Null stays what it means to the engine: that the properties could not be bound. */
    private <D, R> @Nullable R translated(
            Rule<D, R> rule, D definition, TranslationContext context, ResultCheck<R> check) {
        RuleDescriptor descriptor = rule.descriptor();
        RuleInput<D> input = RuleInput.of(definition);
        R translated = guard.run(descriptor.id(), FaultCodes.TRANSLATOR, call -> {
            GuardedContext guarded = new GuardedContext(context, call);
            R result = rule.application().apply(input.given(), guarded);
            if (result != null) {
                look(result, descriptor.kind());
                check.check(result, guarded.given());
            }
            return result;
        });
        if (input.isChanged()) {
            throw guard.fault(FaultCodes.TRANSLATOR, descriptor.id(), "changed the JSON that it was given");
        }
        return translated;
    }

    private static void look(@Nullable Object result, RuleKind kind) {
        Wholeness.ofResult(result);
        if (!TranslatorKinds.result(kind).isInstance(result)) {
            throw new NonsenseException("returned something that is not what its kind of rule makes");
        }
    }

    /** A wrapper, watched over. */
    <R> Wrapping<R> wrapping(Wrapping<R> wrapping) {
        return new Wrapping<>(
                wrapping.descriptor(),
                wrapping.result(),
                (translated, source, context) -> wrapped(wrapping, translated, source, context));
    }

    private <R> R wrapped(Wrapping<R> wrapping, R translated, JsonNode source, TranslationContext context) {
        RuleWrapper<R> wrapper = wrapping.wrapper();
        return Objects.requireNonNull(guard.run(wrapping.descriptor().id(), FaultCodes.REWRITE, call -> {
            GuardedContext guarded = new GuardedContext(context, call);
            R result = wrapper.wrap(translated, source.deepCopy(), guarded);
            look(result, wrapping.descriptor().kind());
            if (result instanceof Activity activity && translated instanceof Activity before) {
                ActivityCheck.checkWrapped(activity, before, guarded.given());
            }
            return result;
        }));
    }
}
