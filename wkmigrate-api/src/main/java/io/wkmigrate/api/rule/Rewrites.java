package io.wkmigrate.api.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a rewrite: a {@link PipelineRewrite}, a {@link JobRewrite}, a {@link StorageRewrite}, an
 * {@link IngestionRewrite} or a {@link TaskNameRewrite}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Rewrites {

    /** The lowest {@link #priority()}. */
    int MIN_PRIORITY = 1;

    /** The highest {@link #priority()}. */
    int MAX_PRIORITY = 1000;

    /** When it runs: lower numbers first, and by name among equals; from 1 to 1000. */
    int priority() default 500;
}
