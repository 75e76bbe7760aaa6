package io.wkmigrate.extension.guard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.wkmigrate.api.ir.Code;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
