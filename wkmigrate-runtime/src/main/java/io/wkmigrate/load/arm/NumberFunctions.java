package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;

/** ARM functions on numbers, which are whole ones in ARM. */
final class NumberFunctions {

    private NumberFunctions() {}

    static JsonNode call(Arguments in) throws UnresolvedException {
        try {
            return switch (in.function()) {
                case "int" -> toInteger(in);
                case "add" -> IntNode.valueOf(Math.addExact(in.integer(0), in.integer(1)));
                case "sub" -> IntNode.valueOf(Math.subtractExact(in.integer(0), in.integer(1)));
                case "mul" -> IntNode.valueOf(Math.multiplyExact(in.integer(0), in.integer(1)));
                case "div" -> IntNode.valueOf(in.integer(0) / in.integer(1));
                case "mod" -> IntNode.valueOf(in.integer(0) % in.integer(1));
                case "min" -> extreme(in, -1);
                case "max" -> extreme(in, 1);
                case "less" -> BooleanNode.valueOf(compare(in) < 0);
                case "lessorequals" -> BooleanNode.valueOf(compare(in) <= 0);
                case "greater" -> BooleanNode.valueOf(compare(in) > 0);
                default -> BooleanNode.valueOf(compare(in) >= 0);
            };
        } catch (ArithmeticException overflowOrDivisionByZero) {
            throw in.misfit();
        }
    }

    private static JsonNode toInteger(Arguments in) throws UnresolvedException {
        if (!in.get(0).isTextual()) {
            return IntNode.valueOf(in.integer(0));
        }
        try {
            return IntNode.valueOf(Integer.parseInt(in.text(0)));
        } catch (NumberFormatException notANumber) {
            throw in.misfit();
        }
    }

    private static JsonNode extreme(Arguments in, int sign) throws UnresolvedException {
        int extreme = in.integer(0);
        for (int i = 1; i < in.size(); i++) {
            extreme = Integer.signum(Integer.compare(in.integer(i), extreme)) == sign ? in.integer(i) : extreme;
        }
        return IntNode.valueOf(extreme);
    }

    private static int compare(Arguments in) throws UnresolvedException {
        return in.get(0).isTextual() ? in.text(0).compareTo(in.text(1)) : Integer.compare(in.integer(0), in.integer(1));
    }
}
