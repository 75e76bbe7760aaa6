package io.wkmigrate.benchmark;

import io.wkmigrate.api.expression.ExpressionErrorText;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.StringForm;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.placement.ExpressionPlacement;
import io.wkmigrate.expression.placement.Placement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the expressions below a folder and those that parse and call functions that exist, and lists the others with the
 * reason. {@code src/test/corpus/expressions} runs it.
 */
public final class ExpressionCensus {

    private int whole;
    private int parts;
    private int wrong;
    private int wrongTexts;
    private final ExpressionPlacement placement = new ExpressionPlacement(Functions.builtIn());
    private final SortedMap<String, Integer> places = new TreeMap<>();

    private ExpressionCensus() {}

    /** Argument: the folder. */
    public static void main(String[] arguments) throws IOException {
        CorpusExpressions expressions = CorpusExpressions.in(Path.of(arguments[0]));
        new ExpressionCensus().count(expressions);
    }

    private void count(CorpusExpressions expressions) {
        for (Map.Entry<String, Integer> each : expressions.occurrences().entrySet()) {
            count(each.getKey(), each.getValue(), expressions.files().get(each.getKey()));
        }
        int total = expressions.total();
        int texts = expressions.occurrences().size();
        print("%,d texts with expressions, %,d of them different.%n", total, texts);
        print("%,d whole expressions and %,d in braces: %,d expressions.%n", whole, parts, whole + parts);
        print("Accepted: %,d texts (%.2f %%), ", total - wrong, 100.0 * (total - wrong) / total);
        print("%,d different ones (%.2f %%).%n", texts - wrongTexts, 100.0 * (texts - wrongTexts) / texts);
        print("Where a job that knows all it can know would compute them:%n");
        places.forEach((where, times) -> print("  %-12s %,7d  %5.1f %%%n", where, times, 100.0 * times / total));
    }

    private void count(String text, int times, Path first) {
        try {
            Node tree = ExpressionParser.parse(text);
            Functions.builtIn().check(tree);
            Placement placed = placement.place(expression(text), new TypicalScope());
            places.merge(placed.getClass().getSimpleName(), times, Integer::sum);
            if (tree instanceof Node.Interpolation interpolation) {
                parts += times
                        * (int) interpolation.parts().stream()
                                .filter(each -> !(each instanceof Node.Literal))
                                .count();
            } else if (!(tree instanceof Node.Literal) || text.startsWith("@")) {
                whole += times;
            }
        } catch (ExpressionException e) {
            wrong += times;
            wrongTexts++;
            print(
                    "%s, %d times%n  %s%n",
                    first, times, ExpressionErrorText.of(text, e).replace("\n", "\n  "));
        }
    }

    /** The expression that a text of ADF JSON is. */
    static Expression expression(String text) {
        return StringForm.of(text) == StringForm.WHOLE
                ? new Expression.Whole(text.substring(1))
                : new Expression.Interpolated(text);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
