package io.wkmigrate.expression.function;

import static io.wkmigrate.api.expression.FunctionDefinition.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Arguments;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionDefinition.Trait;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.value.InvariantCase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Functions of text (sections 8.1 and 8.7 of the language reference). Lengths and positions count UTF-16 units. */
final class TextFunctions implements FunctionLibrary {

    private static final String MODULE = "texts";

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(
                named("concat")
                        .takes(Type.ANY)
                        .repeating()
                        .returns(Type.TEXT)
                        .computedBy(TextFunctions::concat)
                        .emittedAs(PythonArguments::joined),
                named("startsWith")
                        .takes(Type.TEXT, Type.TEXT)
                        .returns(Type.BOOLEAN)
                        .computedBy(arguments ->
                                BooleanNode.valueOf(folded(arguments, 0).startsWith(folded(arguments, 1))))
                        .emittedAs(affix("startswith", "starts_with")),
                named("endsWith")
                        .takes(Type.TEXT, Type.TEXT)
                        .returns(Type.BOOLEAN)
                        .computedBy(arguments ->
                                BooleanNode.valueOf(folded(arguments, 0).endsWith(folded(arguments, 1))))
                        .emittedAs(affix("endswith", "ends_with")),
                position("indexOf")
                        .computedBy(arguments ->
                                LongNode.valueOf(folded(arguments, 0).indexOf(folded(arguments, 1))))
                        .emittedAs(Emission.library(MODULE, "index_of")),
                position("lastIndexOf")
                        .computedBy(TextFunctions::lastIndexOf)
                        .emittedAs(Emission.library(MODULE, "last_index_of")),
                position("nthIndexOf")
                        .takes(Type.INTEGER)
                        .with(Trait.LOGIC_APPS_ONLY)
                        .computedBy(TextFunctions::nthIndexOf)
                        .emittedAs(Emission.library(MODULE, "nth_index_of")),
                named("replace")
                        .takes(Type.TEXT, Type.TEXT, Type.TEXT)
                        .returns(Type.TEXT)
                        .computedBy(TextFunctions::replace)
                        .emittedAs(arguments -> plainOr("replace", arguments)),
                named("split")
                        .takes(Type.TEXT, Type.TEXT)
                        .returns(Type.ARRAY)
                        .computedBy(TextFunctions::split)
                        .emittedAs(arguments -> plainOr("split", arguments)),
                part("substring")
                        .computedBy(TextFunctions::substring)
                        .emittedAs(byCount("substring_from", "substring")),
                part("slice")
                        .with(Trait.LOGIC_APPS_ONLY)
                        .computedBy(TextFunctions::slice)
                        .emittedAs(byCount("slice_from", "slice_between")),
                change("toLower")
                        .computedBy(arguments -> TextNode.valueOf(InvariantCase.lower(arguments.text(0))))
                        .emittedAs(Emission.library(MODULE, "to_lower")),
                change("toUpper")
                        .computedBy(arguments -> TextNode.valueOf(InvariantCase.upper(arguments.text(0))))
                        .emittedAs(Emission.library(MODULE, "to_upper")),
                change("trim")
                        .computedBy(arguments -> TextNode.valueOf(WhiteSpace.trim(arguments.text(0))))
                        .emittedAs(Emission.library(MODULE, "trim")),
                named("guid")
                        .optionally(Type.TEXT)
                        .with(Trait.NOT_DETERMINISTIC)
                        .returns(Type.TEXT)
                        .computedBy(TextFunctions::guid)
                        .emittedAs(Emission.library(MODULE, "guid")));
    }

    private static FunctionDefinition.Builder position(String name) {
        return named(name).takes(Type.TEXT, Type.TEXT).returns(Type.INTEGER);
    }

    private static FunctionDefinition.Builder part(String name) {
        return named(name)
                .takes(Type.TEXT, Type.INTEGER)
                .optionally(Type.INTEGER)
                .returns(Type.TEXT);
    }

    private static FunctionDefinition.Builder change(String name) {
        return named(name).takes(Type.TEXT).returns(Type.TEXT);
    }

    /** A text in a form that is equal for texts that differ in case only, and as long. */
    private static String folded(Arguments arguments, int index) {
        return InvariantCase.upper(arguments.text(index));
    }

    private static JsonNode concat(Arguments arguments) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, arguments.count()).mapToObj(arguments::textForm).forEach(text::append);
        return TextNode.valueOf(text.toString());
    }

    /** An empty text is found at the last position, not behind it; in an empty text at 0. */
    private static JsonNode lastIndexOf(Arguments arguments) {
        String text = folded(arguments, 0);
        String search = folded(arguments, 1);
        return LongNode.valueOf(search.isEmpty() ? Math.max(text.length() - 1, 0) : text.lastIndexOf(search));
    }

    private static JsonNode nthIndexOf(Arguments arguments) {
        String text = folded(arguments, 0);
        String search = folded(arguments, 1);
        long occurrence = arguments.integer(2);
        if (occurrence < 1) {
            throw new ExpressionException(Problem.OUT_OF_RANGE, "The occurrence is less than 1.");
        }
        int position = text.indexOf(search);
        while (position >= 0 && occurrence > 1) {
            position = position == text.length() ? -1 : text.indexOf(search, position + 1);
            occurrence--;
        }
        return LongNode.valueOf(position);
    }

    private static JsonNode replace(Arguments arguments) {
        if (arguments.text(1).isEmpty()) {
            throw new ExpressionException(Problem.INVALID_ARGUMENT, "The text to replace is empty.");
        }
        return TextNode.valueOf(arguments.text(0).replace(arguments.text(1), arguments.text(2)));
    }

    private static JsonNode split(Arguments arguments) {
        String text = arguments.text(0);
        String delimiter = arguments.text(1);
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        int from = 0;
        int at = delimiter.isEmpty() ? -1 : text.indexOf(delimiter);
        while (at >= 0) {
            parts.add(text.substring(from, at));
            from = at + delimiter.length();
            at = text.indexOf(delimiter, from);
        }
        return parts.add(text.substring(from));
    }

    private static JsonNode substring(Arguments arguments) {
        String text = arguments.text(0);
        long start = arguments.integer(1);
        if (start < 0 || start > text.length()) {
            throw noSuchPart();
        }
        long rest = text.length() - start;
        long length = arguments.count() > 2 ? arguments.integer(2) : rest;
        if (length < 0 || length > rest) {
            throw noSuchPart();
        }
        return TextNode.valueOf(text.substring((int) start, (int) (start + length)));
    }

    private static ExpressionException noSuchPart() {
        return new ExpressionException(Problem.OUT_OF_RANGE, "The text has no such part.");
    }

    private static JsonNode slice(Arguments arguments) {
        String text = arguments.text(0);
        int start = bound(arguments.integer(1), text.length());
        int end = arguments.count() > 2 ? bound(arguments.integer(2), text.length()) : text.length();
        return TextNode.valueOf(start < end ? text.substring(start, end) : "");
    }

    /** A position in a text; negative ones count from the end, and none is outside. */
    private static int bound(long position, int length) {
        return (int) Math.min(Math.max(position < 0 ? position + length : position, 0), length);
    }

    private static JsonNode guid(Arguments arguments) {
        GuidLayout layout = GuidLayout.named(arguments.count() > 0 ? arguments.text(0) : "");
        return TextNode.valueOf(layout.write(GuidLayout.newGuid(arguments.random())));
    }

    /** Python's own method where the text to find has no case, such as {@code "/"}. */
    private static Emission affix(String method, String function) {
        return arguments -> arguments.all(Type.TEXT)
                        && arguments
                                .literal(1)
                                .filter(each -> hasNoCase(each.textValue()))
                                .isPresent()
                ? arguments.get(0).method(method, arguments.get(1))
                : arguments.library(MODULE, function);
    }

    /** Whether no other character is the same as one of these ignoring case. */
    private static boolean hasNoCase(String text) {
        return text.chars().allMatch(each -> each < 0x80 && !Character.isLetter(each));
    }

    /** Python's own method of the same name where it is known that it finds the same. */
    private static Python plainOr(String function, PythonArguments arguments) {
        if (!arguments.all(Type.TEXT)
                || arguments.literal(1).filter(TextFunctions::isFoundAlike).isEmpty()) {
            return arguments.library(MODULE, function);
        }
        Python[] all = arguments.toArray();
        return all[0].method(function, Arrays.copyOfRange(all, 1, all.length));
    }

    /** Whether Python finds a text where ADF does: it is not empty, and holds no half of a surrogate pair. */
    static boolean isFoundAlike(JsonNode text) {
        return !text.asText().isEmpty()
                && text.asText().codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE);
    }

    private static Emission byCount(String withTwo, String withThree) {
        return arguments -> arguments.library(MODULE, arguments.count() == 2 ? withTwo : withThree);
    }
}
