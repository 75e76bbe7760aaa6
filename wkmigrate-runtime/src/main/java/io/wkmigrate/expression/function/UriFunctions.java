package io.wkmigrate.expression.function;

import static io.wkmigrate.api.expression.FunctionDefinition.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionDefinition.Trait;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.function.encoding.AbsoluteUri;
import java.util.List;
import java.util.function.Function;

/** The parts of URIs, which only Logic Apps documents (section 8.7 of the language reference). */
final class UriFunctions implements FunctionLibrary {

    private static final String MODULE = "uris";

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(
                text("uriHost", AbsoluteUri::host, "host"),
                text("uriPath", AbsoluteUri::path, "path"),
                text("uriPathAndQuery", uri -> uri.path() + uri.query(), "path_and_query"),
                part("uriPort", Type.INTEGER, uri -> LongNode.valueOf(uri.port()), "port"),
                text("uriQuery", AbsoluteUri::query, "query"),
                text("uriScheme", AbsoluteUri::scheme, "scheme"));
    }

    private static FunctionDefinition text(String name, Function<AbsoluteUri, String> part, String python) {
        return part(name, Type.TEXT, part.andThen(TextNode::valueOf), python);
    }

    private static FunctionDefinition part(
            String name, Type type, Function<AbsoluteUri, ? extends JsonNode> part, String python) {
        return named(name)
                .takes(Type.TEXT)
                .with(Trait.LOGIC_APPS_ONLY)
                .returns(type)
                .computedBy(arguments -> part.apply(AbsoluteUri.parse(arguments.text(0))))
                .emittedAs(Emission.library(MODULE, python));
    }
}
