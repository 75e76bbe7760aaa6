package io.wkmigrate.api.rule;

/**
 * A wrapper as a generated registry hands it out.
 *
 * @param <R> what the wrapped rule makes
 * @param descriptor the entry of the catalogue; it names the rule that is wrapped
 * @param result the class of what the wrapped rule makes
 * @param wrapper the wrapper itself
 */
public record Wrapping<R>(RuleDescriptor descriptor, Class<R> result, RuleWrapper<R> wrapper) {}
