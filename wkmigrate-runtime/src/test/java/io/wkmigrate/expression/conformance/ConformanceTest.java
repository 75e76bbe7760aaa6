package io.wkmigrate.expression.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.expression.BothEngines;
import io.wkmigrate.expression.function.Functions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The conformance cases: our own, and where they are beside the project those collected from documents and test suites. */
class ConformanceTest {

    private static final Path SHARED = Path.of("../../shared/conformance/expressions.jsonl");

    private static final double WANTED_OF_LOGIC_APPS = 0.97;

    enum EngineKind {
        JAVA,
        PYTHON;

        Engine start() {
            return this == JAVA ? BothEngines.java() : BothEngines.python();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnCasesPass(EngineKind engine) throws IOException {
        ConformanceReport report = run(own(), engine);

        assertThat(report.unreadable()).isEmpty();
        assertThat(report.failures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theCollectedCasesPass(EngineKind engine) throws IOException {
        assumeTrue(Files.isRegularFile(SHARED), "The collected cases are not there");
        ConformanceReport report = run(CaseFile.read(Files.readAllBytes(SHARED)), engine);

        assertThat(report.unreadable()).isEmpty();
        assertThat(report.failures())
                .filteredOn(each -> each.conformanceCase().dialect() == Dialect.ADF)
                .isEmpty();
        assertThat((double) report.passed(Dialect.LOGIC_APPS))
                .isGreaterThanOrEqualTo(WANTED_OF_LOGIC_APPS * report.cases(Dialect.LOGIC_APPS));
    }

    @Test
    void ourOwnCasesCallEveryFunction() throws IOException {
        Set<String> groups = own().stream()
                .map(line -> ((CaseLine.Case) line).value().id())
                .map(id -> id.substring(0, id.lastIndexOf('-')))
                .collect(Collectors.toSet());

        assertThat(groups)
                .containsAll(Functions.builtIn().all().stream()
                        .map(FunctionDefinition::name)
                        .toList());
    }

    private static ConformanceReport run(List<CaseLine> lines, EngineKind kind) {
        try (Engine engine = kind.start()) {
            return ConformanceReport.of(lines, Optional.empty(), engine);
        }
    }

    private static List<CaseLine> own() throws IOException {
        try (InputStream cases = ConformanceTest.class.getResourceAsStream("/expression/cases.jsonl")) {
            return CaseFile.read(cases.readAllBytes());
        }
    }
}
