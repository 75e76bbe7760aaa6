package io.wkmigrate.api.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.value.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a string is, by its text alone (section 2 of the language reference). */
class ClassificationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ``                       | ``
            plain                    | plain
            @                        | @
            @@                       | @
            @@@                      | @@
            @@pipeline()             | @pipeline()
            @@{item()}               | @{item()}
            @@a @{b()}               | @a @{b()}
            ` @pipeline()`           | ` @pipeline()`
            ` @`                     | ` @`
            user@contoso.com         | user@contoso.com
            a@@b                     | a@@b
            a @ {b}                  | a @ {b}
            {a}                      | {a}
            `it's 'quoted'`          | `it's 'quoted'`
            """)
    void literals(String text, String meant) {
        assertThat(ExpressionParser.parse(text))
                .isEqualTo(new Node.Literal(TextNode.valueOf(meant), new Span(0, text.length())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @item()                             | item()
            @'a @{b()}'                         | 'a @{b()}'
            @ item()                            | item()
            @{item()}                           | «item()»
            @{'a'}                              | «'a'»
            @{1}                                | «1»
            a@{item()}                          | «'a' + item()»
            a@{item()}b@{f()}c                  | «'a' + item() + 'b' + f() + 'c'»
            @{item()}@{item()}                  | «item() + item()»
            ` @{item()}`                        | «' ' + item()»
            @{ item() }                         | «item()»
            a@@{item()}                         | 'a@{item()}'
            a@@{item()} @{f()}                  | «'a@{item()} ' + f()»
            @{f()}@@{item()}                    | «f() + '@{item()}'»
            a@@@{item()}                        | 'a@@{item()}'
            a@@{@{f()}}                         | «'a@{' + f() + '}'»
            @{f('}')}                           | «f('}')»
            @{f('it''s }')}!                    | «f('it's }') + '!'»
            @{f('@{g()}')}                      | «f('@{g()}')»
            }@{f()}}                            | «'}' + f() + '}'»
            """)
    void expressions(String text, String shape) {
        assertThat(Shape.of(text)).isEqualTo(shape);
    }

    @Test
    void anExpressionOfARuleIsWhatItsClassSays() {
        assertThat(Shape.of(ExpressionParser.parse(new Expression.Whole("item()"))))
                .isEqualTo("item()");
        assertThat(Shape.of(ExpressionParser.parse(new Expression.Interpolated("a@{item()}"))))
                .isEqualTo("«'a' + item()»");
    }
}
