package io.wkmigrate.api.rule;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Changes what another rule made. The class is annotated with {@link Wraps}; it must not keep state.
 *
 * @param <R> what the wrapped rule makes: {@link io.wkmigrate.api.ir.Activity}, {@link io.wkmigrate.api.ir.Connection},
 *     {@link io.wkmigrate.api.ir.Dataset}, {@link io.wkmigrate.api.ir.Trigger}, {@link io.wkmigrate.api.ir.CopySource} or
 *     {@link io.wkmigrate.api.ir.CopySink}
 */
@FunctionalInterface
public interface RuleWrapper<R> {

    /**
     * What to go on with. It is not asked when the wrapped rule made nothing.
     *
     * @param translated what the wrapped rule, and the wrappers before this one, made
     * @param source the properties as they stand in the source, credentials masked: the {@code typeProperties}, or the
     *     object of a copy source or sink. Whether they are bound is the business of the wrapped rule
     * @param context what may be asked of the engine
     */
    R wrap(R translated, JsonNode source, TranslationContext context);
}
