package io.wkmigrate.processor;

import com.google.testing.compile.JavaFileObjects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** Rules as test input; the package and the imports that all of them need are put in front. */
final class Sources {

    private static final String IMPORTS = """
            import com.fasterxml.jackson.databind.JsonNode;
            import io.wkmigrate.api.definition.*;
            import io.wkmigrate.api.ir.*;
            import io.wkmigrate.api.job.*;
            import io.wkmigrate.api.rule.*;
            import io.wkmigrate.api.value.*;
            import java.time.Duration;
            import java.util.*;
            """;

    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    private Sources() {}

    /** A file in package {@code com.acme.rules}, named for the first type in it. */
    static JavaFileObject source(String body) {
        return source("com.acme.rules", body);
    }

    /** A file in a package, named for the first type in it. */
    static JavaFileObject source(String packageName, String body) {
        Matcher type = TYPE.matcher(body);
        if (!type.find()) {
            throw new IllegalArgumentException(body);
        }
        String text = "package " + packageName + ";\n" + IMPORTS + body;
        return JavaFileObjects.forSourceString(packageName + "." + type.group(1), text);
    }

    /** A rule without properties for a type of activity. */
    static JavaFileObject activityRule(String name, String type) {
        return source("""
                @Translates(value = "%s", custom = true)
                final class %s implements ActivityTranslator<%2$s.Properties> {
                    record Properties() {}
                    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(type, name));
    }
}
