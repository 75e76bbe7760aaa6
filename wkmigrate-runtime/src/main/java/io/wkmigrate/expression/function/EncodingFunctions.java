package io.wkmigrate.expression.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.Arguments;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.expression.Type.Kind;
import io.wkmigrate.expression.function.encoding.DataUri;
import io.wkmigrate.expression.function.encoding.PercentEncoding;
import io.wkmigrate.expression.value.Base64Text;
import io.wkmigrate.expression.value.ContentObject;
import io.wkmigrate.expression.value.Utf8;
import java.util.List;

/** Base64, binary content, data URIs and percent encoding (sections 8.4 and 10 of the language reference). */
final class EncodingFunctions implements FunctionLibrary {

    private static final String MODULE = "encoding";

    private static final String BINARY = "application/octet-stream";

    private static final Type NOT_NULL =
            Type.of(Kind.BOOLEAN, Kind.INTEGER, Kind.FLOAT, Kind.TEXT, Kind.ARRAY, Kind.OBJECT);

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(
                base64(),
                base64ToBinary(),
                base64ToString("base64ToString"),
                base64ToString("decodeBase64"),
                binary(),
                dataUri(),
                dataUriToBinary("dataUriToBinary"),
                dataUriToBinary("decodeDataUri"),
                dataUriToString(),
                uriComponent("encodeUriComponent"),
                uriComponent("uriComponent"),
                decodeUriComponent("decodeUriComponent"),
                decodeUriComponent("uriComponentToString"),
                uriComponentToBinary());
    }

    private static FunctionDefinition base64() {
        return FunctionDefinition.named("base64")
                .takes(NOT_NULL)
                .returns(Type.TEXT)
                .computedBy(arguments -> text(
                        ContentObject.is(arguments.get(0))
                                ? ContentObject.base64(arguments.get(0))
                                : Base64Text.encode(Utf8.bytes(arguments.textForm(0)))))
                .emittedAs(Emission.library(MODULE, "to_base64"));
    }

    private static FunctionDefinition base64ToBinary() {
        return FunctionDefinition.named("base64ToBinary")
                .takes(Type.TEXT)
                .returns(Type.OBJECT)
                .computedBy(arguments -> ContentObject.of(BINARY, Base64Text.decode(arguments.text(0))))
                .emittedAs(Emission.library(MODULE, "base64_to_binary"));
    }

    private static FunctionDefinition base64ToString(String name) {
        return FunctionDefinition.named(name)
                .takes(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(arguments -> text(Utf8.text(Base64Text.decode(arguments.text(0)))))
                .emittedAs(Emission.library(MODULE, "base64_to_text"));
    }

    private static FunctionDefinition binary() {
        return FunctionDefinition.named("binary")
                .takes(NOT_NULL)
                .returns(Type.OBJECT)
                .computedBy(EncodingFunctions::binary)
                .emittedAs(Emission.library(MODULE, "binary"));
    }

    private static JsonNode binary(Arguments arguments) {
        return ContentObject.is(arguments.get(0))
                ? arguments.get(0)
                : ContentObject.of(BINARY, Utf8.bytes(arguments.textForm(0)));
    }

    private static FunctionDefinition dataUri() {
        return FunctionDefinition.named("dataUri")
                .takes(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(arguments -> text(DataUri.of(arguments.text(0))))
                .emittedAs(Emission.library(MODULE, "data_uri"));
    }

    private static FunctionDefinition dataUriToBinary(String name) {
        return FunctionDefinition.named(name)
                .takes(Type.TEXT)
                .returns(Type.OBJECT)
                .computedBy(arguments -> DataUri.parse(arguments.text(0)).binary())
                .emittedAs(Emission.library(MODULE, "data_uri_to_binary"));
    }

    private static FunctionDefinition dataUriToString() {
        return FunctionDefinition.named("dataUriToString")
                .takes(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(arguments -> text(DataUri.parse(arguments.text(0)).text()))
                .emittedAs(Emission.library(MODULE, "data_uri_to_text"));
    }

    private static FunctionDefinition uriComponent(String name) {
        return FunctionDefinition.named(name)
                .takes(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(arguments -> text(PercentEncoding.encode(arguments.text(0))))
                .emittedAs(Emission.library(MODULE, "uri_component"));
    }

    private static FunctionDefinition decodeUriComponent(String name) {
        return FunctionDefinition.named(name)
                .takes(Type.TEXT)
                .returns(Type.TEXT)
                .computedBy(arguments -> text(PercentEncoding.decode(arguments.text(0))))
                .emittedAs(Emission.library(MODULE, "decode_uri_component"));
    }

    private static FunctionDefinition uriComponentToBinary() {
        return FunctionDefinition.named("uriComponentToBinary")
                .takes(Type.TEXT)
                .returns(Type.OBJECT)
                .computedBy(
                        arguments -> ContentObject.of(BINARY, Utf8.bytes(PercentEncoding.decode(arguments.text(0)))))
                .emittedAs(Emission.library(MODULE, "uri_component_to_binary"));
    }

    private static JsonNode text(String value) {
        return TextNode.valueOf(value);
    }
}
