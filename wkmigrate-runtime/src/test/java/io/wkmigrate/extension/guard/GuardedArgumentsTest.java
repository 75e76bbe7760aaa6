package io.wkmigrate.extension.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.expression.Arguments;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What a function of a jar does to its arguments nobody else sees. */
class GuardedArgumentsTest {

    private final ArrayNode list = JsonNodeFactory.instance.arrayNode().add(1);
    private final ObjectNode object = JsonNodeFactory.instance.objectNode().put("a", 1);

    @Test
    void anArgumentThatAFunctionChangesStaysAsItWas() {
        called(arguments -> arguments.array(0).removeAll());
        called(arguments -> ((ArrayNode) arguments.get(0)).removeAll());
        called(arguments -> arguments.object(1).removeAll());
        called(arguments -> ((ObjectNode) arguments.get(1)).removeAll());

        assertThat(list.toString()).isEqualTo("[1]");
        assertThat(object.toString()).isEqualTo("{\"a\":1}");
    }

    private void called(Consumer<Arguments> function) {
        new Guard("acme.jar", Duration.ofMinutes(1), type -> false).run("acme/F", FaultCodes.TRANSLATOR, call -> {
            function.accept(new GuardedArguments(new ListAndObject(), call));
            return "";
        });
    }

    /** The engine's arguments: a list and an object. */
    private final class ListAndObject implements Arguments {

        @Override
        public int count() {
            return 2;
        }

        @Override
        public JsonNode get(int index) {
            return index == 0 ? list : object;
        }

        @Override
        public ArrayNode array(int index) {
            return list;
        }

        @Override
        public ObjectNode object(int index) {
            return object;
        }

        @Override
        public boolean bool(int index) {
            throw new AssertionError();
        }

        @Override
        public String text(int index) {
            throw new AssertionError();
        }

        @Override
        public long integer(int index) {
            throw new AssertionError();
        }

        @Override
        public String textForm(int index) {
            throw new AssertionError();
        }

        @Override
        public Instant now() {
            throw new AssertionError();
        }

        @Override
        public RandomGenerator random() {
            throw new AssertionError();
        }
    }
}
