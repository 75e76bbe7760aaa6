package io.wkmigrate.lower.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The same activities run and the run ends the same, whatever fails, whichever branches are taken, and whichever reading of
 * the documentation holds. Two interpreters that know nothing of how dependencies are encoded decide that.
 */
class ExactnessTest {

    private static final int MOST_STEPS = 8;

    /** How many random pipelines there are of a kind: {@code -Dwkmigrate.graphs=10000}. */
    private static final int COUNT = Integer.getInteger("wkmigrate.graphs", 500);

    private static final long SEED = Long.getLong("wkmigrate.seed", 0);

    private static final List<Set<String>> ACCEPTED = List.of(
            Set.of("Succeeded"),
            Set.of("Failed"),
            Set.of("Skipped"),
            Set.of("Completed"),
            Set.of("Succeeded", "Skipped"),
            Set.of("Failed", "Skipped"),
            Set.of("Completed", "Skipped"));

    /** Every graph of three activities, up to spelling. */
    @Test
    void everySmallGraphIsExact() {
        List<List<Step>> graphs = new ArrayList<>();
        for (List<Step.Edge> b : edges("A0", List.of())) {
            edges("A0", List.of())
                    .forEach(first -> edges("A1", first)
                            .forEach(c -> graphs.add(List.of(step("A0", List.of()), step("A1", b), step("A2", c)))));
        }
        assertExact(graphs);
    }

    @Test
    void everyFlatGraphIsExact() {
        assertExact(random(0, 0));
    }

    /** IN-3 to IN-5. */
    @Test
    void inactiveActivitiesCountAsTheyAreMarked() {
        assertExact(random(30, 0));
    }

    /** IF-2 and trap (a) to (c): branches that are entered, not entered, or skipped with their container. */
    @Test
    void branchesRunWhenTheirContainerDoes() {
        assertExact(random(10, 45));
    }

    private static List<List<Step>> random(int inactivePercent, int ifPercent) {
        return LongStream.iterate(SEED, seed -> seed + 1)
                .mapToObj(seed -> new RandomSteps(seed, inactivePercent, ifPercent).scope(2 + (int) (seed % 5), 2))
                .filter(steps -> steps.stream().flatMap(Step::all).count() <= MOST_STEPS)
                .limit(COUNT)
                .toList();
    }

    private static void assertExact(List<List<Step>> graphs) {
        Map<String, List<Step>> pipelines = new LinkedHashMap<>();
        Adf factory = Adf.factory();
        for (List<Step> each : graphs) {
            String name = "g" + pipelines.size();
            pipelines.put(name, each);
            factory.pipeline(name, Step.pipeline(each));
        }
        Converted converted = factory.convert();
        List<String> differences = new ArrayList<>();
        pipelines.forEach((name, steps) -> new Comparison(steps, converted, name)
                .difference()
                .ifPresent(each -> differences.add(Sketch.of(steps) + Sketch.of(converted, name) + each)));
        assertThat(differences).isEmpty();
        assertThat(pipelines).isNotEmpty();
    }

    private static Step step(String name, List<Step.Edge> after) {
        return new Step(name, "", "", after, List.of(), List.of());
    }

    /** The given edges, alone or with one more to an activity. */
    private static List<List<Step.Edge>> edges(String activity, List<Step.Edge> given) {
        List<List<Step.Edge>> edges = new ArrayList<>(List.of(given));
        for (Set<String> each : ACCEPTED) {
            List<Step.Edge> more = new ArrayList<>(given);
            more.add(new Step.Edge(activity, new TreeSet<>(each)));
            edges.add(more);
        }
        return edges;
    }
}
