package io.wkmigrate.extension.isolation;

import io.wkmigrate.api.rule.RuleModule;
import java.util.List;

/**
 * What rule jars see of this program: the API, and the classes that stand in its signatures. The classes of the JDK
 * come from the platform.
 */
final class ApiClassLoader extends ClassLoader {

    /** With the dot at the end: {@code io.wkmigrate.apiary} is not the API. */
    private static final List<String> VISIBLE = List.of(
            "io.wkmigrate.api.",
            "org.jspecify.annotations.",
            "com.fasterxml.jackson.annotation.",
            "com.fasterxml.jackson.core.",
            "com.fasterxml.jackson.databind.");

    private static final ClassLoader OURS = RuleModule.class.getClassLoader();

    ApiClassLoader() {
        super("wkmigrate API", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (VISIBLE.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        return OURS.loadClass(name);
    }
}
