package io.wkmigrate.extension.guard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Code;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Null is found wherever it is. */
@AnalyzeClasses(
        packages = {
            "io.wkmigrate.api.definition",
            "io.wkmigrate.api.ir",
            "io.wkmigrate.api.job",
            "io.wkmigrate.api.rule",
            "io.wkmigrate.api.value"
        },
        importOptions = DoNotIncludeTests.class)
class WholenessTest {

    /** Else their components could not be looked at. */
    @ArchTest
    static final ArchRule recordsOfTheApiArePublic =
            classes().that().areRecords().should().bePublic();

    @Test
    void mapsAndSetsWithoutAnOrderAreFound() {
        Map<String, Code> two = Map.of("a", Code.Fixed.NONE, "b", Code.Fixed.NONE);

        assertThatThrownBy(() -> Wholeness.ofResult(List.of(new Code.Call("f", List.of(), two))))
                .hasMessage("returned a map of Map.of or Map.copyOf, whose order changes from run to run; use a"
                        + " LinkedHashMap or a TreeMap");
        assertThatThrownBy(() -> Wholeness.ofArgument(Optional.of(new Code.Members(Map.copyOf(new TreeMap<>(two))))))
                .hasMessageStartingWith("handed over a map of Map.of");
        assertThatThrownBy(() -> Wholeness.ofResult(Set.of("a", "b")))
                .hasMessage("returned a set of Set.of or Set.copyOf, whose order changes from run to run; use a"
                        + " LinkedHashSet or a TreeSet");
        assertThatThrownBy(() -> Wholeness.ofResult(Set.of("a", "b", "c"))).hasMessageContaining("LinkedHashSet");
    }

    @Test
    void whatHasAnOrderOrNeedsNoneIsLeftAlone() {
        Map<String, Code> two = new TreeMap<>(Map.of("a", Code.Fixed.NONE, "b", Code.Fixed.NONE));
        Set<DependencyCondition> outcomes = Set.of(DependencyCondition.SUCCEEDED, DependencyCondition.FAILED);

        assertThatCode(() -> {
                    Wholeness.ofResult(List.of(two, Map.of("a", "b"), Map.of(), Set.of("a"), Set.of(), List.of(1, 2)));
                    Wholeness.ofResult(new Code.Call("f", List.of(), two));
                    Wholeness.ofResult(new Dependency("A", outcomes, SourcePlace.of("a.json")));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void nullIsFoundDeepInside() {
        Code.Call call = Code.call("tables.Source", new Code.Deployed("a", "b", Optional.of("c")));

        assertThatCode(() -> Wholeness.ofResult(call)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Wholeness.ofResult(List.of(Optional.of(new Code.Call(
                        "tables.Source", List.of(new Code.Deployed("a", null, Optional.empty())), Map.of())))))
                .hasMessage("returned something with null as the description of Code.Deployed");
        assertThatThrownBy(() -> Wholeness.ofArgument(Collections.singletonMap("a", null)))
                .hasMessage("handed over something with null as a value of a map");
    }
}
