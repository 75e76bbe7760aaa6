package io.wkmigrate.api.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where Black is installed, it finds nothing to change in what the layout makes of random statements. */
class FormatterAgreementTest {

    private static final int STATEMENTS = 2000;

    private static final String WHAT_BLACK_CHANGES = """
            import sys, black
            for statement in sys.stdin.read().split("\\0"):
                if black.format_str(statement, mode=black.Mode()) != statement:
                    print(statement)
            """;

    @Test
    void blackLeavesTheLayoutAsItIs() throws Exception {
        assumeTrue(PythonProcess.run("import black", "").status() == 0, "Black is not installed");
        RandomStatements random = new RandomStatements(20_250_601);
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            statements.add(String.join("\n", PythonLayout.lines(random.next())) + "\n");
        }

        PythonProcess result = PythonProcess.run(WHAT_BLACK_CHANGES, String.join("\0", statements));

        assertThat(statements).filteredOn(each -> each.contains("\n    ")).hasSizeGreaterThan(STATEMENTS / 10);
        assertThat(result.output()).isEmpty();
        assertThat(result.status()).isZero();
    }
}
