package io.wkmigrate.expression.function;

import static io.wkmigrate.api.expression.FunctionDefinition.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.Arguments;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionDefinition.Trait;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.function.number.Conversion;
import io.wkmigrate.expression.function.number.Culture;
import io.wkmigrate.expression.function.number.Cultures;
import io.wkmigrate.expression.function.number.NumberFormat;
import io.wkmigrate.expression.function.number.NumberText;
import io.wkmigrate.expression.function.xml.XmlToJson;
import io.wkmigrate.expression.value.ContentObject;
import io.wkmigrate.expression.value.ExactJson;
import java.util.List;

/** Conversions between types (sections 8.4 and 8.7 of the language reference). */
final class ConversionFunctions implements FunctionLibrary {

    private static final String MODULE = "conversions";

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(
                array(),
                createArray(),
                coalesce(),
                bool(),
                integer(),
                floating(),
                string(),
                json(),
                decimal(),
                formatNumber(),
                isInt(),
                isFloat());
    }

    private static FunctionDefinition array() {
        return named("array")
                .takes(Type.ANY)
                .returns(Type.ARRAY)
                .computedBy(ConversionFunctions::elements)
                .emittedAs(PythonConversion::list);
    }

    private static FunctionDefinition createArray() {
        return named("createArray")
                .takes(Type.ANY)
                .repeating()
                .returns(Type.ARRAY)
                .computedBy(ConversionFunctions::elements)
                .emittedAs(PythonConversion::list);
    }

    private static ArrayNode elements(Arguments arguments) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        arguments.stream().forEach(array::add);
        return array;
    }

    private static FunctionDefinition coalesce() {
        return named("coalesce")
                .takes(Type.ANY)
                .repeating()
                .with(Trait.LAZY)
                .returns(Coalescing::type)
                .computedBy(arguments -> arguments.stream()
                        .filter(value -> !value.isNull())
                        .findFirst()
                        .orElse(NullNode.getInstance()))
                .emittedAs(Coalescing::python);
    }

    private static FunctionDefinition bool() {
        return named("bool")
                .takes(Type.ANY)
                .returns(Type.BOOLEAN)
                .computedBy(arguments -> BooleanNode.valueOf(Conversion.toBoolean(arguments.get(0))))
                .emittedAs(PythonConversion::toBoolean);
    }

    private static FunctionDefinition integer() {
        return named("int")
                .takes(Type.ANY)
                .returns(Type.INTEGER)
                .computedBy(arguments -> LongNode.valueOf(Conversion.toInteger(arguments.get(0))))
                .emittedAs(PythonConversion::toInteger);
    }

    private static FunctionDefinition floating() {
        return named("float")
                .takes(Type.ANY)
                .optionally(Type.TEXT)
                .returns(Type.FLOAT)
                .computedBy(
                        arguments -> DoubleNode.valueOf(Conversion.toFloat(arguments.get(0), culture(arguments, 1))))
                .emittedAs(PythonConversion::toFloat);
    }

    /** The culture of the locale that may be given. */
    private static Culture culture(Arguments arguments, int index) {
        return arguments.count() > index ? Cultures.named(arguments.text(index)) : Cultures.DEFAULT;
    }

    private static FunctionDefinition string() {
        return named("string")
                .takes(Type.ANY)
                .returns(Type.TEXT)
                .computedBy(arguments -> TextNode.valueOf(arguments.textForm(0)))
                .emittedAs(arguments -> arguments.textForm(0));
    }

    private static FunctionDefinition json() {
        return named("json")
                .takes(Type.TEXT.or(Type.OBJECT))
                .returns(Type.ANY)
                .computedBy(arguments -> json(arguments.get(0)))
                .emittedAs(PythonConversion::json);
    }

    /** Text is parsed, XML translated, other content decoded first. */
    private static JsonNode json(JsonNode value) {
        if (value.isTextual()) {
            return ExactJson.parse(value.textValue());
        }
        if (!ContentObject.is(value)) {
            throw new ExpressionException(Problem.ARGUMENT_TYPE, "An object is no text that could be parsed as JSON.");
        }
        String content = ContentObject.text(value);
        return ContentObject.isXml(value) ? XmlToJson.convert(content) : ExactJson.parse(content);
    }

    private static FunctionDefinition decimal() {
        return named("decimal")
                .takes(Type.ANY)
                .with(Trait.LOGIC_APPS_ONLY)
                .returns(Type.FLOAT)
                .computedBy(arguments -> DoubleNode.valueOf(Conversion.toDecimal(arguments.get(0))))
                .emittedAs(Emission.library(MODULE, "to_decimal"));
    }

    private static FunctionDefinition formatNumber() {
        return named("formatNumber")
                .takes(Type.NUMBER, Type.TEXT)
                .optionally(Type.TEXT)
                .with(Trait.LOGIC_APPS_ONLY)
                .returns(Type.TEXT)
                .computedBy(arguments -> TextNode.valueOf(
                        NumberFormat.format(arguments.get(0), arguments.text(1), culture(arguments, 2))))
                .emittedAs(Emission.library("number_formats", "format_number"));
    }

    private static FunctionDefinition isInt() {
        return named("isInt")
                .takes(Type.TEXT)
                .with(Trait.LOGIC_APPS_ONLY)
                .returns(Type.BOOLEAN)
                .computedBy(arguments -> BooleanNode.valueOf(
                        NumberText.integer(arguments.text(0)).isPresent()))
                .emittedAs(Emission.library(MODULE, "is_int"));
    }

    private static FunctionDefinition isFloat() {
        return named("isFloat")
                .takes(Type.TEXT)
                .optionally(Type.TEXT)
                .with(Trait.LOGIC_APPS_ONLY)
                .returns(Type.BOOLEAN)
                .computedBy(
                        arguments -> BooleanNode.valueOf(NumberText.floating(arguments.text(0), culture(arguments, 1))
                                .isPresent()))
                .emittedAs(PythonConversion::isFloat);
    }
}
