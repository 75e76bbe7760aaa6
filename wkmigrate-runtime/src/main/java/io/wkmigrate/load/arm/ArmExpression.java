package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An ARM expression, parsed. */
sealed interface ArmExpression {

    /** A text or a number. */
    record Literal(JsonNode value) implements ArmExpression {}

    /** A call of a function; the name is in lower case. */
    record Call(String function, List<ArmExpression> arguments) implements ArmExpression {}

    /** A member of an object or an element of an array: {@code base.key}, {@code base['key']}, {@code base[0]}. */
    record Selection(ArmExpression base, ArmExpression key) implements ArmExpression {}

    /** Whether a text of a template is an expression and not only text (GL-9). */
    static boolean isExpression(String text) {
        return text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
    }

    /** The text that a template means by a text that is no expression: a doubled bracket stands for one (GL-9). */
    static String unescape(String text) {
        return text.startsWith("[[") ? text.substring(1) : text;
    }
}
