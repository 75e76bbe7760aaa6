package io.wkmigrate.api.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression reads of its surroundings (section 12 of the language reference). */
class ReferencePathTest {

    @Test
    void namesItsRootInLowerCaseAndWhatIsReadOfItInOrder() {
        assertThat(path("@Activity('Look Up').output?.rows[0]['a b']"))
                .contains(new ReferencePath(
                        "activity",
                        Optional.of("Look Up"),
                        List.of(
                                new ReferencePath.Step(TextNode.valueOf("output"), false),
                                new ReferencePath.Step(TextNode.valueOf("rows"), true),
                                new ReferencePath.Step(new LongNode(0), false),
                                new ReferencePath.Step(TextNode.valueOf("a b"), false))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@pipeline().parameters.x",
                "@item()",
                "@ITEM().X",
                "@dataset().x",
                "@linkedService().x",
                "@trigger().outputs.body",
                "@triggerBody().fileName",
                "@variables('x')"
            })
    void startsAtOneOfTheRootsInAnyCasing(String text) {
        assertThat(path(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@concat('a')",
                "@'item()'",
                "@{item()}",
                "@item('x')",
                "@pipeline('x').y",
                "@variables()",
                "@activity('a', 'b')",
                "@variables(1)",
                "@variables(item())",
                "@item()[item()]",
                "@item()[item()].x",
                "@json('{}').a",
                "item()"
            })
    void isNothingElse(String text) {
        assertThat(path(text)).isEmpty();
    }

    @Test
    void comparesNamesOfPropertiesInLowerCase() {
        assertThat(path("@pipeline().GlobalParameters.İx").orElseThrow().steps())
                .extracting(ReferencePath.Step::name)
                .containsExactly("globalparameters", "i̇x");
    }

    private static Optional<ReferencePath> path(String text) {
        return ReferencePath.of(ExpressionParser.parse(text));
    }
}
