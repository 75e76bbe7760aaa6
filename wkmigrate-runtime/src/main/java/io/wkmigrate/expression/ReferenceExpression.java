package io.wkmigrate.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression that only refers to something: one call of a function that names a root, followed by property accesses
 * ({@code pipeline().parameters.day}, {@code variables('x')}, {@code item()['name']}).
 *
 * @param root the function in lower case: {@code pipeline}, {@code variables}, {@code item}, {@code trigger}, …
 * @param argument the text it is called with, if any
 * @param path the properties that are read, outermost first
 */
record ReferenceExpression(String root, Optional<String> argument, List<String> path) {

    /** A quoted string; possessive, so that a long one costs no stack. */
    private static final String TEXT = "'([^']*+(?:''[^']*+)*+)'";

    private static final Pattern CALL = Pattern.compile("\\s*([A-Za-z]\\w*)\\s*\\(\\s*(?:" + TEXT + "\\s*)?\\)");

    private static final Pattern ACCESS =
            Pattern.compile("\\s*\\??\\s*(?:\\.\\s*([A-Za-z_][\\w$#:-]*)|\\[\\s*" + TEXT + "\\s*\\])");

    /** The reference that an expression is; empty when it is anything else. */
    static Optional<ReferenceExpression> parse(String code) {
        Matcher call = CALL.matcher(code);
        if (!call.lookingAt()) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>();
        Matcher access = ACCESS.matcher(code);
        int end = call.end();
        while (access.region(end, code.length()).lookingAt()) {
            path.add(access.group(1) != null ? access.group(1) : unquoted(access.group(2)));
            end = access.end();
        }
        if (!code.substring(end).isBlank()) {
            return Optional.empty();
        }
        Optional<String> argument = Optional.ofNullable(call.group(2)).map(ReferenceExpression::unquoted);
        return Optional.of(
                new ReferenceExpression(call.group(1).toLowerCase(Locale.ROOT), argument, List.copyOf(path)));
    }

    private static String unquoted(String text) {
        return text.replace("''", "'");
    }
}
