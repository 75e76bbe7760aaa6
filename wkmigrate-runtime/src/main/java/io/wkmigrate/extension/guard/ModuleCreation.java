package io.wkmigrate.extension.guard;

import io.wkmigrate.api.rule.RuleModule;

/** Creates a module of a jar, which runs code of the jar: it may throw anything. */
@FunctionalInterface
public interface ModuleCreation {

    /** The module. */
    RuleModule create() throws Throwable;
}
