package io.wkmigrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that only refer to something (sections 3, 4 and 6 of the language reference). */
class ReferenceExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "pipeline().parameters.day            | pipeline | -   | [parameters, day]",
                "Pipeline ( ) . parameters [ 'day' ]  | pipeline | -   | [parameters, day]",
                "pipeline().parameters['run day']     | pipeline | -   | [parameters, run day]",
                "pipeline()?.TriggeredByPipelineRunId | pipeline | -   | [TriggeredByPipelineRunId]",
                "variables('x')                       | variables | x  | []",
                "variables('it''s')                   | variables | it's | []",
                "item()                               | item     | -   | []",
                "item().a-b                           | item     | -   | [a-b]",
                "item()['it''s'].b                    | item     | -   | [it's, b]"
            })
    void aReferenceIsItsRootAndItsPath(String code, String root, String argument, String path) {
        ReferenceExpression reference = ReferenceExpression.parse(code).orElseThrow();
        assertThat(reference.root()).isEqualTo(root);
        assertThat(reference.argument().orElse("-")).isEqualTo(argument);
        assertThat(reference.path()).hasToString(path);
    }

    /** E6 of the peers: what follows a reference is never dropped. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pipeline().parameters.list[0]", "concat('a', 'b')", "item().a, 'b'", "item() x", "pipeline", "'text'",
                        "5",
                "variables(item())", "variables('v')[0]", "item().", "item()..a", "item()['a", "item()?", ""
            })
    void everythingElseIsNone(String code) {
        assertThat(ReferenceExpression.parse(code)).isEmpty();
    }

    @Test
    void hostileTextTakesNeitherStackNorTime() {
        assertThat(ReferenceExpression.parse("item()['" + "''".repeat(100_000))).isEmpty();
        assertThat(ReferenceExpression.parse("item()" + ".a".repeat(100_000))
                        .orElseThrow()
                        .path())
                .hasSize(100_000);
    }
}
