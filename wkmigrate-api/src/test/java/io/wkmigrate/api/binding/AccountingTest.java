package io.wkmigrate.api.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a binder asks for and whatever it finds: each leaf of the source is counted exactly once. */
class AccountingTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NAMES =
            List.of("a", "A", "b", "type", "Type", "value", "referenceName", "store", "secretName", "parameters");
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "@item()",
            "@@x",
            "x@{y()}",
            "true",
            "12",
            "00:10:00",
            "Expression",
            "AzureKeyVaultSecret",
            "MONDAY");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void boundDeclaredAndUnhandledAddUpToWhatTheSourceHolds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            JsonNode json = random.nextInt(20) == 0 ? json(random, 3) : object(random, 4);
            Ledger ledger = new Ledger();
            bindAnything(ObjectReader.open(json, Ledger.ROOT, ledger), random, 3);
            assertThat(ledger.total()).as(() -> json + "\n" + ledger.entries).isEqualTo(Ledger.leaves(json));
        }
    }

    /** Asks for some members, declares some, and closes, as a generated binder does. */
    private static Object bindAnything(ObjectReader in, Random random, int depth) {
        for (String name : NAMES) {
            switch (random.nextInt(8)) {
                case 0 -> in.required(name, reader(random, depth));
                case 1 -> in.optional(name, reader(random, depth));
                case 2 -> in.list(name, reader(random, depth));
                case 3 -> in.map(name, reader(random, depth));
                case 4 -> in.declare(name, "the dice said so");
                case 5 -> in.optionalInt(name);
                default -> {}
            }
        }
        if (random.nextInt(4) == 0) {
            in.declareRest("the dice said so");
        }
        in.close();
        return random.nextBoolean() ? in : null;
    }

    private static ValueReader<?> reader(Random random, int depth) {
        ValueReader<?> scalar = scalar(random);
        if (depth == 0) {
            return scalar;
        }
        return switch (random.nextInt(9)) {
            case 0 -> Readers.value(scalar);
            case 1 -> Readers.anyValue();
            case 2 -> Readers.list(reader(random, depth - 1));
            case 3 -> Readers.map(reader(random, depth - 1));
            case 4 -> Readers.record(in -> bindAnything(in, random, depth - 1));
            case 5 -> ReferenceReaders.DATASET;
            case 6 -> SecretReader.INSTANCE;
            case 7 -> Readers.SCOPE;
            default -> scalar;
        };
    }

    private static ValueReader<?> scalar(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> Readers.TEXT;
            case 1 -> Readers.FLAG;
            case 2 -> Readers.INTEGER;
            case 3 -> Readers.NUMBER;
            case 4 -> Readers.DURATION;
            case 5 -> Readers.enumeration(DayOfWeek.class);
            default -> Readers.JSON;
        };
    }

    private static JsonNode json(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(100));
            case 3 -> NODES.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 4 -> array(random, depth);
            case 5 -> wrapper(random, depth);
            default -> object(random, depth);
        };
    }

    private static JsonNode array(Random random, int depth) {
        ArrayNode array = NODES.arrayNode();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            array.add(json(random, depth - 1));
        }
        return array;
    }

    private static JsonNode wrapper(Random random, int depth) {
        return NODES.objectNode().put("type", "Expression").set("value", json(random, depth - 1));
    }

    private static JsonNode object(Random random, int depth) {
        ObjectNode object = NODES.objectNode();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), json(random, depth - 1));
        }
        return object;
    }
}
