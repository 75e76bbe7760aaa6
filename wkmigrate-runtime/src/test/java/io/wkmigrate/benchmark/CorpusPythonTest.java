package io.wkmigrate.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.python.PythonSketch;
import io.wkmigrate.python.CPython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every expression of the corpus that ADF accepts is written as Python that CPython compiles. */
class CorpusPythonTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");

    @Test
    void everyExpressionIsWrittenAsPython() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "there is no corpus beside the project");
        assumeTrue(CPython.isInstalled(), "python3 is not installed");
        List<String> problems = new ArrayList<>();
        int written = 0;
        for (String text : CorpusExpressions.in(CORPUS).occurrences().keySet()) {
            Optional<Node> tree = accepted(text);
            if (tree.isPresent()) {
                written++;
                CPython.error(PythonSketch.of(tree.get(), Functions.builtIn()).source())
                        .ifPresent(error -> problems.add(text + ": " + error));
            }
        }
        assertThat(problems).isEmpty();
        assertThat(written).isGreaterThan(4_000);
    }

    private static Optional<Node> accepted(String text) {
        try {
            Node tree = ExpressionParser.parse(text);
            Functions.builtIn().check(tree);
            return Optional.of(tree);
        } catch (ExpressionException notAccepted) {
            return Optional.empty();
        }
    }
}
