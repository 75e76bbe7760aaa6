package io.wkmigrate.api.rule.generated;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.Untranslated;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link RuleDescriptor} where the compiler can read it: the processor writes it on the class that it generates beside a
 * rule. From it the registry of all rules is written again when only some of them are compiled. It is not for use by hand.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CatalogueEntry {

    /** The class of the rule. */
    String rule();

    /** As {@link RuleDescriptor#id()}. */
    String id();

    /** As {@link RuleDescriptor#kind()}. */
    RuleKind kind();

    /** As {@link RuleDescriptor#types()}. */
    String[] types() default {};

    /** As {@link RuleDescriptor#replaces()}. */
    String replaces() default "";

    /** As {@link RuleDescriptor#wraps()}. */
    String wraps() default "";

    /** As {@link RuleDescriptor#priority()}. */
    int priority() default 0;

    /** As {@link RuleDescriptor#summary()}. */
    String summary() default "";

    /** As {@link RuleDescriptor#binds()}. */
    String[] binds() default {};

    /** As {@link RuleDescriptor#untranslated()}. */
    Untranslated[] untranslated() default {};
}
