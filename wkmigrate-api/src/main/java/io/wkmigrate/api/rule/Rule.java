package io.wkmigrate.api.rule;

import io.wkmigrate.api.binding.PropertyBinder;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.Trigger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rule together with its generated binder: what a generated registry hands out.
 *
 * @param <D> the definition, its properties not yet bound
 * @param <R> what the definition becomes
 * @param descriptor the entry of the catalogue
 * @param application binds and translates
 */
public record Rule<D, R>(RuleDescriptor descriptor, Application<D, R> application) {

    /** Binds the properties of a definition and translates it. */
    @FunctionalInterface
    public interface Application<D, R> {

        /** The translation, or null when the properties could not be bound; that has been reported then. */
        @Nullable
        R apply(D definition, TranslationContext context);
    }

    /** A rule for activities. */
    public static <P> Rule<ActivityDefinition<Unbound>, Activity> activity(
            RuleDescriptor descriptor, PropertyBinder<P> binder, ActivityTranslator<P> translator) {
        return new Rule<>(
                descriptor,
                (definition, context) -> bound(
                        binder,
                        definition.properties(),
                        properties -> translator.translate(definition.with(properties), context)));
    }

    /** A rule for linked services. */
    public static <P> Rule<LinkedServiceDefinition<Unbound>, Connection> linkedService(
            RuleDescriptor descriptor, PropertyBinder<P> binder, LinkedServiceTranslator<P> translator) {
        return new Rule<>(
                descriptor,
                (definition, context) -> bound(
                        binder,
                        definition.properties(),
                        properties -> translator.translate(definition.with(properties), context)));
    }

    /** A rule for triggers. */
    public static <P> Rule<TriggerDefinition<Unbound>, Trigger> trigger(
            RuleDescriptor descriptor, PropertyBinder<P> binder, TriggerTranslator<P> translator) {
        return new Rule<>(
                descriptor,
                (definition, context) -> bound(
                        binder,
                        definition.properties(),
                        properties -> translator.translate(definition.with(properties), context)));
    }

    /** A rule for datasets. */
    public static <P> Rule<DatasetDefinition<Unbound>, Dataset> dataset(
            RuleDescriptor descriptor, PropertyBinder<P> binder, DatasetTranslator<P> translator) {
        return new Rule<>(
                descriptor,
                (definition, context) -> bound(
                        binder,
                        definition.properties(),
                        properties -> translator.translate(definition.with(properties), context)));
    }

    /** A rule for copy sources. */
    public static <P> Rule<CopySideDefinition<Unbound>, CopySource> copySource(
            RuleDescriptor descriptor, PropertyBinder<P> binder, CopySourceTranslator<P> translator) {
        return new Rule<>(
                descriptor,
                (definition, context) -> bound(
                        binder,
                        definition.properties(),
                        properties -> translator.translate(definition.with(properties), context)));
    }

    /** A rule for copy sinks. */
    public static <P> Rule<CopySideDefinition<Unbound>, CopySink> copySink(
            RuleDescriptor descriptor, PropertyBinder<P> binder, CopySinkTranslator<P> translator) {
        return new Rule<>(
                descriptor,
                (definition, context) -> bound(
                        binder,
                        definition.properties(),
                        properties -> translator.translate(definition.with(properties), context)));
    }

    private static <P, R> @Nullable R bound(
            PropertyBinder<P> binder, Unbound properties, Function<P, @Nullable R> translate) {
        P bound = binder.bind(properties.reader());
        if (bound == null) {
            return null;
        }
        R translated = translate.apply(bound);
        if (translated == null) {
            throw new NothingReturnedException();
        }
        return translated;
    }
}
