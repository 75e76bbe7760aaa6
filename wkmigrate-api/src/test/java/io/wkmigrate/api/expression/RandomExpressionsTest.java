package io.wkmigrate.api.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Random trees, written down and read back. The seeds are fixed, so that a failure can be repeated. */
class RandomExpressionsTest {

    private static final int COUNT = 5_000;

    @Test
    void expressionsAreReadAsTheyWereMeant() {
        for (int seed = 0; seed < COUNT; seed++) {
            ExpressionGenerator generator = new ExpressionGenerator(seed);
            Node tree = generator.expression(6);
            String text = "@ " + generator.code(tree);

            assertThat(Shape.of(text)).as(text).isEqualTo(Shape.of(tree));
        }
    }

    @Test
    void interpolationsAreReadAsTheyWereMeant() {
        for (int seed = 0; seed < COUNT; seed++) {
            ExpressionGenerator generator = new ExpressionGenerator(seed);
            Node.Interpolation tree = generator.interpolation(5);
            String text = generator.text(tree);

            assertThat(Shape.of(text)).as(text).isEqualTo(Shape.of(tree));
        }
    }

    @Test
    void whatIsPrintedIsReadAsTheSameTree() {
        for (int seed = 0; seed < COUNT; seed++) {
            ExpressionGenerator generator = new ExpressionGenerator(seed);
            Node expression = generator.expression(6);
            Node interpolation = generator.interpolation(5);

            assertThat(printedAndParsed(expression)).isEqualTo(Shape.of(expression));
            assertThat(printedAndParsed(interpolation)).isEqualTo(Shape.of(interpolation));
        }
    }

    private static String printedAndParsed(Node tree) {
        return Shape.of(new StructureParser().parse(ExpressionPrinter.json(tree).orElseThrow(), 0));
    }
}
