package io.wkmigrate.expression.function.xml;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The declaration at the start of a document. The encoding in it is kept and means nothing, because the document is
 * text.
 *
 * @param parts version, encoding and standalone, as far as they are given, in this order
 */
public record XmlDeclaration(Map<String, String> parts) {

    private static final String BLANK = "[" + XmlNames.WHITE_SPACE + "]";

    private static final Pattern BEGINNING = Pattern.compile("<\\?xml" + BLANK);

    private static final Pattern DECLARATION = Pattern.compile("<\\?xml"
            + part("version", "1\\.0")
            + "(?:" + part("encoding", "[A-Za-z][A-Za-z0-9._-]*") + ")?"
            + "(?:" + part("standalone", "yes|no") + ")?"
            + BLANK + "*\\?>");

    private static String part(String name, String value) {
        return BLANK + "+" + name + BLANK + "*=" + BLANK + "*(?:\"(" + value + ")\"|'(" + value + ")')";
    }

    /** Where the declaration of a document ends; 0 when it has none. */
    static int end(String document) {
        if (!BEGINNING.matcher(document).lookingAt()) {
            return 0;
        }
        return matcher(document).end();
    }

    /** The declaration that a document starts with. */
    static XmlDeclaration parse(String document) {
        Matcher matcher = matcher(document);
        Map<String, String> parts = new LinkedHashMap<>();
        String[] names = {"version", "encoding", "standalone"};
        for (int i = 0; i < names.length; i++) {
            int group = matcher.group(2 * i + 1) == null ? 2 * i + 2 : 2 * i + 1;
            if (matcher.group(group) != null) {
                parts.put(names[i], matcher.group(group));
            }
        }
        return new XmlDeclaration(parts);
    }

    private static Matcher matcher(String document) {
        Matcher matcher = DECLARATION.matcher(document);
        if (!matcher.lookingAt()) {
            throw new ExpressionException(Problem.CONVERSION, "The XML declaration is not valid.");
        }
        return matcher;
    }
}
