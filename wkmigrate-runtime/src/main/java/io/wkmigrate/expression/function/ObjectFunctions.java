package io.wkmigrate.expression.function;

import static io.wkmigrate.api.expression.FunctionDefinition.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.expression.Arguments;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Emission;
import io.wkmigrate.api.expression.FunctionDefinition.Trait;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.value.Members;
import java.util.List;
import java.util.Optional;

/** Functions that give a changed copy of an object (section 8.7 of the language reference). */
final class ObjectFunctions implements FunctionLibrary {

    private static final String MODULE = "objects";

    @Override
    public List<FunctionDefinition> functions() {
        return List.of(
                named("addProperty")
                        .takes(Type.OBJECT, Type.TEXT, Type.ANY)
                        .with(Trait.LOGIC_APPS_ONLY)
                        .returns(Type.OBJECT)
                        .computedBy(ObjectFunctions::add)
                        .emittedAs(Emission.library(MODULE, "add_property")),
                named("setProperty")
                        .takes(Type.OBJECT, Type.TEXT, Type.ANY)
                        .with(Trait.LOGIC_APPS_ONLY)
                        .returns(Type.OBJECT)
                        .computedBy(ObjectFunctions::set)
                        .emittedAs(Emission.library(MODULE, "set_property")),
                named("removeProperty")
                        .takes(Type.OBJECT, Type.TEXT)
                        .with(Trait.LOGIC_APPS_ONLY)
                        .returns(Type.OBJECT)
                        .computedBy(ObjectFunctions::remove)
                        .emittedAs(Emission.library(MODULE, "remove_property")));
    }

    private static JsonNode add(Arguments arguments) {
        if (existing(arguments).isPresent()) {
            throw new ExpressionException(Problem.PROPERTY_EXISTS, "The property exists.");
        }
        return set(arguments);
    }

    private static JsonNode set(Arguments arguments) {
        return copy(arguments).set(existing(arguments).orElse(arguments.text(1)), arguments.get(2));
    }

    private static JsonNode remove(Arguments arguments) {
        ObjectNode copy = copy(arguments);
        existing(arguments).ifPresent(copy::remove);
        return copy;
    }

    private static ObjectNode copy(Arguments arguments) {
        return JsonNodeFactory.instance.objectNode().setAll(arguments.object(0));
    }

    private static Optional<String> existing(Arguments arguments) {
        return Members.key(arguments.object(0), arguments.text(1));
    }
}
