package io.wkmigrate.api.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class the rule for some ADF types. The class implements one of the rule interfaces
 * ({@link ActivityTranslator}, {@link DatasetTranslator}, {@link LinkedServiceTranslator}, {@link TriggerTranslator},
 * {@link CopySourceTranslator}, {@link CopySinkTranslator}), whose type argument is a record: the record is the schema.
 *
 * <p>Retained in class files, so that incremental builds see when it changes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Translates {

    /** The ADF types, as their {@code type} discriminators are published; they match ignoring case. */
    String[] value();

    /**
     * The rule of another module that this one takes the place of, as {@code module/RuleName}
     * ({@code builtin/NotebookTranslator}). Two rules for one type are an error unless one says this.
     */
    String replaces() default "";

    /** Whether the types are not ADF's own, so that they need not be in its published schema. */
    boolean custom() default false;
}
