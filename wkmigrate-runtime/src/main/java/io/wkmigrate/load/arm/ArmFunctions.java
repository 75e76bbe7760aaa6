package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The ARM functions whose value depends on their arguments alone. Those that ask Azure ({@code reference},
 * {@code listKeys}, {@code uniqueString}, …) have no value here.
 */
final class ArmFunctions {

    private ArmFunctions() {}

    static JsonNode call(Arguments in) throws UnresolvedException {
        return switch (in.function()) {
            case "concat" -> in.get(0).isArray() ? CollectionFunctions.concat(in) : TextFunctions.concat(in);
            case "format" -> TextFunctions.format(in);
            case "string" -> TextFunctions.string(in);
            case "tolower", "toupper", "trim", "substring", "replace", "split", "join" -> TextFunctions.call(in);
            case "startswith", "endswith", "uri", "uricomponent", "base64", "resourceid" -> TextFunctions.call(in);
            case "array", "createarray", "createobject", "first", "last", "length" -> CollectionFunctions.call(in);
            case "contains", "empty", "union", "skip", "take" -> CollectionFunctions.call(in);
            case "int", "add", "sub", "mul", "div", "mod", "min", "max" -> NumberFunctions.call(in);
            case "less", "lessorequals", "greater", "greaterorequals" -> NumberFunctions.call(in);
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            case "null" -> NullNode.getInstance();
            case "not" -> BooleanNode.valueOf(!in.flag(0));
            case "and" -> BooleanNode.valueOf(allAre(true, in));
            case "or" -> BooleanNode.valueOf(!allAre(false, in));
            case "bool" -> bool(in);
            case "equals" -> BooleanNode.valueOf(in.get(0).equals(in.get(1)));
            case "coalesce" -> firstPresent(in);
            default ->
                throw UnresolvedException.unsupported(
                        "The ARM function \"" + in.function() + "\" has no value outside Azure or is not known.");
        };
    }

    private static boolean allAre(boolean expected, Arguments in) throws UnresolvedException {
        boolean all = true;
        for (int i = 0; i < in.size(); i++) {
            all &= in.flag(i) == expected;
        }
        return all;
    }

    private static JsonNode bool(Arguments in) throws UnresolvedException {
        JsonNode value = in.get(0);
        if (value.isBoolean()) {
            return value;
        }
        if (value.isInt()) {
            return BooleanNode.valueOf(value.intValue() != 0);
        }
        if (value.equals(TextNode.valueOf("true")) || value.equals(TextNode.valueOf("True"))) {
            return BooleanNode.TRUE;
        }
        if (value.equals(TextNode.valueOf("false")) || value.equals(TextNode.valueOf("False"))) {
            return BooleanNode.FALSE;
        }
        throw in.misfit();
    }

    private static JsonNode firstPresent(Arguments in) {
        return in.values().stream().filter(each -> !each.isNull()).findFirst().orElse(NullNode.getInstance());
    }
}
