package io.wkmigrate.expression.function;

import static io.wkmigrate.api.expression.FunctionDefinition.named;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.Arguments;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.function.xml.JsonToXml;
import io.wkmigrate.expression.function.xml.XmlReader;
import io.wkmigrate.expression.function.xml.XmlWriter;
import io.wkmigrate.expression.function.xml.xpath.XPath;
import io.wkmigrate.expression.value.ContentObject;
import java.util.List;

/** XML and XPath (section 10 of the language reference). */
final class XmlFunctions implements FunctionLibrary {

    private static final String MODULE = "xml";

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(
                named("xml")
                        .takes(Type.TEXT.or(Type.OBJECT))
                        .returns(Type.OBJECT)
                        .computedBy(XmlFunctions::xml)
                        .emittedAs(Emission.library(MODULE, "document")),
                named("xpath")
                        .takes(Type.OBJECT, Type.TEXT)
                        .returns(Type.ARRAY.or(Type.TEXT).or(Type.FLOAT).or(Type.BOOLEAN))
                        .computedBy(XmlFunctions::xpath)
                        .emittedAs(Emission.library(MODULE, "xpath_value")));
    }

    /** XML from text, from the text of a content object, or from another object by Newtonsoft.Json's mapping. */
    private static JsonNode xml(Arguments arguments) {
        JsonNode value = arguments.get(0);
        if (value.isObject() && !ContentObject.is(value)) {
            return ContentObject.xml(JsonToXml.convert(value));
        }
        return ContentObject.xml(XmlWriter.write(XmlReader.read(arguments.textForm(0))));
    }

    /** Of other values than XML no source tells what the service does (13.3 #30). */
    private static JsonNode xpath(Arguments arguments) {
        if (!ContentObject.isXml(arguments.get(0))) {
            throw new ExpressionException(Problem.ARGUMENT_TYPE, "The first argument of xpath must be XML.");
        }
        return XPath.evaluate(XmlReader.read(arguments.textForm(0)), arguments.text(1));
    }
}
