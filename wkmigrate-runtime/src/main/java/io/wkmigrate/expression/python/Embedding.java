package io.wkmigrate.expression.python;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.StringLiteral;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands in an f-string. */
final class Embedding {

    /** Up to Python 3.11 no backslash and no {@code #} may stand in a field; a brace at its start would be doubled. */
    private static final Pattern NO_FIELD = Pattern.compile("^\\{|[\\\\#']");

    private Embedding() {}

    /** Literal text: as in a string literal, with braces doubled. */
    static String literal(String text, char quote) {
        return StringLiteral.body(text, quote).replace("{", "{{").replace("}", "}}");
    }

    /**
     * A replacement field; empty when the expression cannot stand in one. Its string literals get single quotes, so in an
     * f-string in single quotes it holds none.
     */
    static Optional<String> of(Python expression, char quote) {
        String source = expression.source();
        boolean quoted = quote == '\'' && source.indexOf('"') >= 0;
        return quoted || NO_FIELD.matcher(source).find()
                ? Optional.empty()
                : Optional.of("{" + source.replace('"', '\'') + "}");
    }
}
