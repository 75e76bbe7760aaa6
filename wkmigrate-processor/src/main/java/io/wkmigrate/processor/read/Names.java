package io.wkmigrate.processor.read;

import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/** Names of types as people write them. */
final class Names {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[A-Z])");

    private Names() {}

    /** A type without the packages in it. */
    static String brief(TypeMirror type) {
        return PACKAGE.matcher(type.toString()).replaceAll("");
    }
}
