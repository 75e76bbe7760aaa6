package io.wkmigrate.api.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which JSON property a record component reads, where the component cannot have the property's name: because it is no
 * Java identifier ({@code @Property("type-name") String typeName}), or because ADF does not publish it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Property {

    /** The name of the property in JSON; it matches ignoring case. */
    String value();

    /** Whether the property is not in ADF's published schema, so that its name is not checked. */
    boolean custom() default false;
}
