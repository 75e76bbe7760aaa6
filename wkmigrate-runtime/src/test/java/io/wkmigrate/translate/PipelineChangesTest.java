package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.definition.ActivityPolicy;
import io.wkmigrate.api.definition.ActivityState;
import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.translate.AppliedRewrite.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person reads of the work of a rewrite: words, and nothing of how the program keeps them. */
class PipelineChangesTest {

    private static final SourcePlace PLACE = SourcePlace.of("pipeline/Load.json");

    private static final NotebookWork SHIP =
            new NotebookWork(text("/Shared/ship"), Map.of("day", json("monday")), List.of(), new Compute.Serverless());

    @Test
    void whatIsSaidOfAPipelineIsShownPlainly() {
        Pipeline before = pipeline(Optional.of("Loads."), List.of("nightly"), OptionalInt.empty(), List.of());
        Pipeline after = pipeline(Optional.empty(), List.of("nightly", "core"), OptionalInt.of(4), List.of())
                .withTag("owner", "finance");

        assertThat(PipelineChanges.between(before, after))
                .containsExactly(
                        new Change("description", "Loads.", ""),
                        new Change("annotations", "nightly", "nightly, core"),
                        new Change("concurrency", "", "4"),
                        new Change("tags/owner", "", "finance"));
    }

    @Test
    void ofAnActivityThePartsAreShownThatDiffer() {
        Value<Duration> timeout = new Value.Literal<>(Duration.ofMinutes(5), PLACE.child("timeout"));
        Activity before = activity("Ship", List.of(), ActivityPolicy.NONE, SHIP);
        Activity after = activity(
                "Ship",
                List.of(new Dependency("Pack", Set.of(DependencyCondition.SUCCEEDED), PLACE)),
                new ActivityPolicy(Optional.of(timeout), Optional.empty(), Optional.empty(), false, false),
                new NotebookWork(
                        text("/Workspace/ship"),
                        Map.of("day", new Value.Computed<JsonNode>(new Expression.Whole("utcNow()"), PLACE)),
                        List.of(),
                        new Compute.ExistingCluster("small", text("0123-abc"))));

        assertThat(changes(before, after))
                .containsExactly(
                        new Change("activities/Ship: dependencies", "", "Pack (succeeded)"),
                        new Change("activities/Ship: timeout", "", "PT5M"),
                        new Change("activities/Ship: notebook path", "/Shared/ship", "/Workspace/ship"),
                        new Change("activities/Ship: parameters/day", "monday", "@utcNow()"),
                        new Change("activities/Ship: compute", "serverless", "cluster 0123-abc"));
    }

    @Test
    void whatIsInAContainerStandsUnderItsOwnPath() {
        Activity inner = activity("Each/Ship", List.of(), ActivityPolicy.NONE, SHIP);
        ActivityKind.ForEach loop = new ActivityKind.ForEach(json("[1]"), 1, List.of(inner));
        Activity before = activity("Each", List.of(), ActivityPolicy.NONE, loop);
        Activity after = before.mapWork(
                work -> new NotebookWork(text("/Workspace/ship"), SHIP.parameters(), SHIP.libraries(), SHIP.compute()));

        assertThat(changes(before, after))
                .containsExactly(new Change("activities/Each/Ship: notebook path", "/Shared/ship", "/Workspace/ship"));
        assertThat(changes(before, before.withKind(new ActivityKind.ForEach(loop.items(), 20, loop.body()))))
                .containsExactly(new Change("activities/Each: concurrency", "1", "20"));
    }

    @Test
    void aPlaceInTheSourceIsNoDifferenceBesideOthersAndStillOneAlone() {
        NotebookWork moved = new NotebookWork(
                new Value.Literal<>("/Shared/ship", PLACE.child("elsewhere")),
                SHIP.parameters(),
                SHIP.libraries(),
                SHIP.compute());

        assertThat(changes(
                        activity("Ship", List.of(), ActivityPolicy.NONE, SHIP),
                        activity("Ship", List.of(), ActivityPolicy.NONE, moved)))
                .extracting(Change::what)
                .containsExactly("activities/Ship");
    }

    private static List<Change> changes(Activity before, Activity after) {
        return PipelineChanges.between(
                pipeline(Optional.empty(), List.of(), OptionalInt.empty(), List.of(before)),
                pipeline(Optional.empty(), List.of(), OptionalInt.empty(), List.of(after)));
    }

    private static Pipeline pipeline(
            Optional<String> description,
            List<String> annotations,
            OptionalInt concurrency,
            List<Activity> activities) {
        return new Pipeline(
                "Load",
                description,
                Optional.empty(),
                annotations,
                List.of(),
                List.of(),
                concurrency,
                activities,
                Map.of(),
                PLACE);
    }

    private static Activity activity(
            String path, List<Dependency> dependencies, ActivityPolicy policy, ActivityKind kind) {
        ActivityHeader header = new ActivityHeader(
                path.substring(path.lastIndexOf('/') + 1),
                path,
                "DatabricksNotebook",
                Optional.empty(),
                dependencies,
                policy,
                ActivityState.ACTIVE,
                Map.of(),
                PLACE);
        return new Activity(header, kind);
    }

    private static Value<String> text(String text) {
        return new Value.Literal<>(text, PLACE);
    }

    private static Value<JsonNode> json(String text) {
        return new Value.Literal<>(TextNode.valueOf(text), PLACE);
    }
}
