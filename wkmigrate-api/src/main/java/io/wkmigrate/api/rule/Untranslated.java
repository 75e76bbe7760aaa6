package io.wkmigrate.api.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a published property that a rule knows of and leaves behind. On a rule it speaks of the rule's own
 * properties, on a nested record of that record's.
 */
@Documented
@Repeatable(Untranslated.All.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Untranslated {

    /** The name of the property, or {@code *} for all that the record does not bind. */
    String property();

    /** Why it has no counterpart, as the end of the sentence "It is left behind because …". */
    String reason();

    /** Several declarations on one class; written by the compiler. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface All {
        /** The declarations. */
        Untranslated[] value();
    }
}
