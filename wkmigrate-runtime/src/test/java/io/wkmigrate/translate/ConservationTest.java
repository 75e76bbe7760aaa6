package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.Factory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The law of conservation: a property that nobody has heard of, put anywhere into any activity, is reported once where it
 * stands, or left behind knowingly with the activity around it; and nothing else changes.
 */
class ConservationTest {

    private static final Path SAMPLE = Path.of("src/sample/contoso-retail");
    private static final Path CORPUS = Path.of(System.getProperty("wkmigrate.corpus", "../../shared/corpus"));

    private final Random random = new Random(20261121);

    @TestFactory
    Stream<DynamicTest> anUnknownPropertyOfAnyActivityIsAccountedFor() throws IOException {
        List<Path> sources = new ArrayList<>(List.of(SAMPLE));
        if (Files.isDirectory(CORPUS)) {
            try (Stream<Path> folders = Files.list(CORPUS)) {
                folders.filter(Files::isDirectory).sorted().forEach(sources::add);
            }
        }
        return sources.stream()
                .map(each -> DynamicTest.dynamicTest(String.valueOf(each.getFileName()), () -> check(each)));
    }

    private void check(Path source) {
        RuleSet rules = RuleSet.builtIn();
        for (Factory factory : SmallFactory.loadAll(source)) {
            TranslatedFactory before = new Translator(factory, rules).translate(every -> true);
            Map<SourcePlace, Long> injected = new LinkedHashMap<>();
            factory.definitions(DefinitionKind.PIPELINE)
                    .forEach(each -> scopes(each.properties(), each.propertiesPlace(), injected));
            TranslatedFactory after = new Translator(factory, rules).translate(every -> true);
            check(injected, before, after);
        }
    }

    private static void check(Map<SourcePlace, Long> injected, TranslatedFactory before, TranslatedFactory after) {
        Map<String, Integer> reported = new HashMap<>();
        Map<String, Integer> leftBehind = new HashMap<>();
        for (TranslatedPipeline pipeline : after.pipelines()) {
            pipeline.findings().stream()
                    .filter(each -> each.code().code().equals("WKM-2003"))
                    .forEach(each -> reported.merge(each.place().toString(), 1, Integer::sum));
            pipeline.activities().stream()
                    .flatMap(each -> each.leftBehind().stream())
                    .forEach(each -> leftBehind.merge(each.place().toString(), 1, Integer::sum));
        }
        long unhandled = 0;
        for (Map.Entry<SourcePlace, Long> each : injected.entrySet()) {
            String place = each.getKey().toString();
            assertThat(reported.getOrDefault(place, 0) + leftBehind.getOrDefault(place, 0))
                    .as("how often %s is told", place)
                    .isEqualTo(1);
            unhandled += reported.containsKey(place) ? each.getValue() : 0;
        }
        Balance.check(before.properties());
        Balance.check(after.properties());
        assertThat(after.properties().unhandled() - before.properties().unhandled())
                .isEqualTo(unhandled);
        assertThat(after.properties().bound()).isEqualTo(before.properties().bound());
    }

    /** Finds the activities by the shape of the JSON alone, and puts properties into them. */
    private void scopes(JsonNode json, SourcePlace place, Map<SourcePlace, Long> injected) {
        json.properties().forEach(member -> {
            String name = member.getKey().toLowerCase(Locale.ROOT);
            SourcePlace there = place.child(member.getKey());
            if (!member.getValue().isArray()) {
                return;
            }
            for (int i = 0; i < member.getValue().size(); i++) {
                JsonNode element = member.getValue().get(i);
                if (name.endsWith("activities")) {
                    activity(element, there.child(i), injected);
                } else if (name.equals("cases")) {
                    scopes(element, there.child(i), injected);
                }
            }
        });
    }

    private void activity(JsonNode activity, SourcePlace place, Map<SourcePlace, Long> injected) {
        for (Map.Entry<String, JsonNode> each : List.copyOf(activity.properties())) {
            if (each.getKey().equalsIgnoreCase("typeProperties") && each.getValue() instanceof ObjectNode properties) {
                scopes(properties, place.child(each.getKey()), injected);
                inject(properties, place.child(each.getKey()), injected);
            }
        }
        if (activity instanceof ObjectNode object) {
            inject(object, place, injected);
        }
    }

    private void inject(ObjectNode object, SourcePlace place, Map<SourcePlace, Long> injected) {
        String name = "unheard/of~" + random.nextInt(1000);
        JsonNode value = value();
        object.set(name, value);
        injected.put(place.child(name), Leaves.count(value));
    }

    private JsonNode value() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(6)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.objectNode();
            case 2 -> nodes.arrayNode().add(1).add(nodes.objectNode().put("deep", "text"));
            case 3 -> nodes.objectNode().put("value", "@pipeline().RunId").put("type", "Expression");
            case 4 -> nodes.numberNode(random.nextLong());
            default -> nodes.textNode("text");
        };
    }
}
