package io.wkmigrate.api.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expressions have the parentheses that Python's grammar needs (Language Reference, 6.17), and no others. */
class PythonTest {

    private static final Python X = Python.name("x");
    private static final Python Y = Python.name("y");
    private static final Python Z = Python.name("z");

    private static final int TREES = 3000;

    private static final List<String> OPERATORS =
            List.of("or", "and", "or", "and", "==", "<", "in", "not in", "is", "+", "-", "*", "%");

    /**
     * Prints the expressions that do not mean what they mean with all parentheses, or that mean the same without some. In
     * {@code a or (b or c)} it does not matter what is computed first.
     */
    private static final String WHAT_IS_WRONG = """
            import ast, re, sys

            class Flat(ast.NodeTransformer):
                def visit_BoolOp(self, node):
                    self.generic_visit(node)
                    values = []
                    for each in node.values:
                        same = isinstance(each, ast.BoolOp) and type(each.op) is type(node.op)
                        values += each.values if same else [each]
                    node.values = values
                    return node

            def tree(source):
                return ast.dump(Flat().visit(ast.parse(source, mode="eval")))

            def without_some_parentheses(source):
                opened = []
                for at, character in enumerate(source):
                    if character == "(":
                        opened.append(at)
                    elif character == ")":
                        start = opened.pop()
                        if not source[:start][-1:].isidentifier():
                            yield source[:start] + source[start + 1 : at] + source[at + 1 :]

            def is_same(source, meaning):
                try:
                    return tree(source) == meaning
                except SyntaxError:
                    return False

            for line in sys.stdin.read().splitlines():
                written, explicit = line.split("\\t")
                meaning = tree(explicit)
                if not is_same(written, meaning):
                    print("other meaning:", line)
                # A fraction could do without them, but a method of it is hard to read.
                shorter = without_some_parentheses(re.sub(r"\\((\\d+\\.\\d+)\\)\\.", r"\\1.", written))
                if any(is_same(each, meaning) for each in shorter):
                    print("needless parentheses:", line)
            """;

    @Test
    void anOperandThatBindsMoreWeaklyStandsInParentheses() {
        Python either = Python.operation("or", X, Y);

        assertThat(Python.operation("and", either, Z).source()).isEqualTo("(x or y) and z");
        assertThat(Python.operation("or", either, Z).source()).isEqualTo("x or y or z");
        assertThat(Python.operation("and", X, Python.not(Y)).source()).isEqualTo("x and not y");
        assertThat(Python.operation("-", X, Python.operation("-", Y, Z)).source())
                .isEqualTo("x - (y - z)");
        assertThat(Python.not(either).source()).isEqualTo("not (x or y)");
        assertThat(Python.conditional(X, either, Python.conditional(X, Y, Z)).source())
                .isEqualTo("x if x or y else x if y else z");
    }

    @Test
    void comparisonsAreNotChained() {
        Python same = Python.operation("==", X, Y);

        assertThat(Python.operation("==", same, Z).source()).isEqualTo("(x == y) == z");
        assertThat(Python.operation("in", Z, same).source()).isEqualTo("z in (x == y)");
    }

    @Test
    void numbersWithAMethodStandInParentheses() {
        assertThat(Python.number(5).method("bit_length").source()).isEqualTo("(5).bit_length()");
        assertThat(Python.number(-5).method("bit_length").source()).isEqualTo("(-5).bit_length()");
        assertThat(Python.number(-0.0).method("hex").source()).isEqualTo("(-0.0).hex()");
        assertThat(Python.text("a").method("strip").source()).isEqualTo("\"a\".strip()");
        assertThat(Python.operation("+", X, Python.number(-5)).source()).isEqualTo("x + -5");
    }

    @Test
    void whatIsNoOperatorIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Python.operation("; import os;", X, Y));
    }

    @Test
    void pythonReadsRandomTreesAsTheyAreMeantAndNeedsAllParentheses() throws InterruptedException {
        assumeTrue(PythonProcess.run("", "").status() == 0, "There is no python3 on the PATH");
        Trees trees = new Trees(new Random(3));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < TREES; i++) {
            Tree tree = trees.next(4);
            lines.add(tree.written().source() + "\t" + tree.explicit());
        }

        PythonProcess result = PythonProcess.run(WHAT_IS_WRONG, String.join("\n", lines));

        assertThat(lines).filteredOn(each -> each.split("\t")[0].contains(" (")).hasSizeGreaterThan(TREES / 10);
        assertThat(result.output()).isEmpty();
        assertThat(result.status()).isZero();
    }

    /** An expression as the emitter writes it, and with every operand in parentheses. */
    private record Tree(Python written, String explicit) {}

    private record Trees(Random random) {

        private Tree next(int depth) {
            if (depth == 0 || random.nextInt(6) == 0) {
                return leaf();
            }
            Tree one = next(depth - 1);
            Tree other = next(depth - 1);
            Tree last = next(depth - 1);
            return switch (random.nextInt(12)) {
                case 0 -> new Tree(Python.not(one.written()), "not (" + one.explicit + ")");
                case 1 ->
                    new Tree(
                            Python.conditional(one.written(), other.written(), last.written()),
                            "(" + one.explicit + ") if (" + other.explicit + ") else (" + last.explicit + ")");
                case 2 -> new Tree(Python.lambda(one.written()), "lambda: (" + one.explicit + ")");
                case 3 ->
                    new Tree(
                            one.written().method("m", other.written()),
                            "(" + one.explicit + ").m((" + other.explicit + "))");
                case 4 -> new Tree(Python.call("f", one.written()), "f((" + one.explicit + "))");
                default -> operation(one, other, last);
            };
        }

        private Tree operation(Tree one, Tree other, Tree last) {
            String operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
            String explicit = "(" + one.explicit + ") " + operator + " (" + other.explicit + ")";
            return random.nextInt(3) > 0 || operator.equals("==") || operator.equals("<") || operator.contains("i")
                    ? new Tree(Python.operation(operator, one.written(), other.written()), explicit)
                    : new Tree(
                            Python.operation(operator, one.written(), other.written(), last.written()),
                            "(" + explicit + ") " + operator + " (" + last.explicit + ")");
        }

        private Tree leaf() {
            Python leaf = switch (random.nextInt(6)) {
                case 0 -> Python.number(random.nextInt(20) - 10L);
                case 1 -> Python.number(random.nextInt(9) / 4.0 - 1);
                case 2 -> Python.text("a");
                default -> Python.name(List.of("a", "b", "c").get(random.nextInt(3)));
            };
            return new Tree(leaf, leaf.source());
        }
    }
}
