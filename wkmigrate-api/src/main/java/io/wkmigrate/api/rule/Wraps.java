package io.wkmigrate.api.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link RuleWrapper} the wrapper of a rule: "the same, but". The rule goes on to bind and translate; the wrapper
 * changes what it made. A rule may have several wrappers; those with lower {@link #priority()} come first.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Wraps {

    /** The rule that is wrapped, as {@code module/RuleName} ({@code builtin/DatabricksNotebookTranslator}). */
    String value();

    /** When it runs among the wrappers of the rule; from {@link Rewrites#MIN_PRIORITY} to {@link Rewrites#MAX_PRIORITY}. */
    int priority() default 500;
}
