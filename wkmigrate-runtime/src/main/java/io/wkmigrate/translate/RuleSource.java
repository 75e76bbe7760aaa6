package io.wkmigrate.translate;

import io.wkmigrate.api.rule.RuleModule;

/**
 * A module of rules and where it comes from.
 *
 * @param module the rules
 * @param origin where they come from
 */
public record RuleSource(RuleModule module, RuleOrigin origin) {}
