package io.wkmigrate.expression.function;

import static io.wkmigrate.api.expression.FunctionDefinition.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.function.encoding.DataUri;
import io.wkmigrate.expression.function.encoding.PercentEncoding;
import io.wkmigrate.expression.value.Base64Text;
import io.wkmigrate.expression.value.ContentObject;
import io.wkmigrate.expression.value.Utf8;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Base64, binary content, data URIs and percent encoding (sections 8.4 and 10 of the language reference). */
final class EncodingFunctions implements FunctionLibrary {

    private static final String MODULE = "encoding";

    private static final String BINARY = "application/octet-stream";

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(
                base64(),
                content(
                        "base64ToBinary",
                        text -> ContentObject.of(BINARY, Base64Text.decode(text)),
                        "base64_to_binary"),
                text("base64ToString", EncodingFunctions::decodeBase64, "base64_to_text"),
                text("decodeBase64", EncodingFunctions::decodeBase64, "base64_to_text"),
                binary(),
                text("dataUri", DataUri::of, "data_uri"),
                content("dataUriToBinary", uri -> DataUri.parse(uri).binary(), "data_uri_to_binary"),
                content("decodeDataUri", uri -> DataUri.parse(uri).binary(), "data_uri_to_binary"),
                text("dataUriToString", uri -> DataUri.parse(uri).text(), "data_uri_to_text"),
                text("encodeUriComponent", PercentEncoding::encode, "uri_component"),
                text("uriComponent", PercentEncoding::encode, "uri_component"),
                text("decodeUriComponent", PercentEncoding::decode, "decode_uri_component"),
                text("uriComponentToString", PercentEncoding::decode, "decode_uri_component"),
                content(
                        "uriComponentToBinary",
                        text -> binary(PercentEncoding.decode(text)),
                        "uri_component_to_binary"));
    }

    private static FunctionDefinition base64() {
        return named("base64")
                .takes(Type.NOT_NULL)
                .returns(Type.TEXT)
                .computedBy(arguments -> TextNode.valueOf(
                        ContentObject.is(arguments.get(0))
                                ? ContentObject.base64(arguments.get(0))
                                : Base64Text.encode(Utf8.bytes(arguments.textForm(0)))))
                .emittedAs(Emission.library(MODULE, "to_base64"));
    }

    private static String decodeBase64(String text) {
        return Utf8.text(Base64Text.decode(text));
    }

    private static FunctionDefinition binary() {
        return named("binary")
                .takes(Type.NOT_NULL)
                .returns(Type.OBJECT)
                .computedBy(arguments ->
                        ContentObject.is(arguments.get(0)) ? arguments.get(0) : binary(arguments.textForm(0)))
                .emittedAs(Emission.library(MODULE, "binary"));
    }

    private static ObjectNode binary(String text) {
        return ContentObject.of(BINARY, Utf8.bytes(text));
    }

    private static FunctionDefinition text(String name, UnaryOperator<String> function, String python) {
        return ofText(name, Type.TEXT, function.andThen(TextNode::valueOf), python);
    }

    private static FunctionDefinition content(String name, Function<String, ObjectNode> function, String python) {
        return ofText(name, Type.OBJECT, function, python);
    }

    private static FunctionDefinition ofText(
            String name, Type result, Function<String, ? extends JsonNode> function, String python) {
        return named(name)
                .takes(Type.TEXT)
                .returns(result)
                .computedBy(arguments -> function.apply(arguments.text(0)))
                .emittedAs(Emission.library(MODULE, python));
    }
}
