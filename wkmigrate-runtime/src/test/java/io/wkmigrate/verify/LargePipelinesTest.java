package io.wkmigrate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.wkmigrate.verify.Proof.Result;
import java.math.BigInteger;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pipelines as large as ADF allows (section 10 of its reference): all courses of events are compared at once. */
class LargePipelinesTest {

    private static final BigInteger TWO = BigInteger.TWO;

    static Stream<Arguments> shapes() {
        return Stream.of(
                argumentSet("a chain", lines(120, i -> "A" + i + after(i - 1, "Succeeded")), BigInteger.valueOf(121)),
                argumentSet("a chain whatever happens", lines(120, i -> "A" + i + after(i - 1, "Completed|Skipped")), TWO.pow(120)),
                argumentSet("all in parallel", lines(100, i -> "A" + i), TWO.pow(100)),
                argumentSet(
                        "in parallel, with a join",
                        lines(100, i -> "A" + i) + "J <- " + joined(100, i -> "A" + i + " Succeeded"),
                        TWO.pow(100).add(BigInteger.ONE)),
                argumentSet(
                        "in parallel, each with its handler",
                        lines(60, i -> "A" + i) + lines(60, i -> "H" + i + " <- A" + i + " Failed"),
                        BigInteger.valueOf(3).pow(60)),
                argumentSet(
                        "If Conditions in parallel, with a join",
                        lines(30, i -> "C" + i + " if\n  + T" + i + "\n  - F" + i) + "J <- "
                                + joined(30, i -> "C" + i + " Completed"),
                        BigInteger.valueOf(4).pow(30).multiply(TWO)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void areProvenAsAWhole(String sketch, BigInteger cases) {
        Proof proof = EmittedPipeline.convert(sketch).proof();
        assertThat(proof.result()).isEqualTo(Result.EQUAL);
        assertThat(proof.cases()).isEqualTo(cases);
    }

    @Test
    void layersOfActivitiesThatAllWaitForAllBeforeThem() {
        String sketch = lines(120, i -> "A" + i
                + (i < 10 ? "" : " <- " + joined(10, j -> "A" + (i / 10 * 10 - 10 + j) + " Succeeded")));
        Proof proof = EmittedPipeline.convert(sketch).proof();
        assertThat(proof.result()).isEqualTo(Result.EQUAL);
        assertThat(proof.cases())
                .as("in one of twelve layers some of ten fail, or in none")
                .isEqualTo(12 * 1023 + 1);
    }

    /** Rather than to take for ever, or to say something that was not shown. */
    @Test
    void whatIsTooEntangledIsNotChecked() {
        List<String> conditions = List.of("Succeeded", "Failed", "Completed", "Succeeded|Skipped", "Failed|Skipped");
        String sketch = lines(120, i -> "A" + i
                + (i < 12
                        ? ""
                        : " <- A" + (i - 12) + " " + conditions.get(i % 5) + ", A" + (i * 7 % 12 + i / 12 * 12 - 12)
                                + (i * 7 % 12 + i / 12 * 12 - 12 == i - 12 ? "" : "") + " " + conditions.get(i * 3 % 5)));
        Proof proof = EmittedPipeline.of(sketch, lines(120, i -> "A" + i)).proof();
        assertThat(proof.result()).isNotEqualTo(Result.EQUAL);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String joined(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(", "));
    }

    private static String after(int i, String condition) {
        return i < 0 ? "" : " <- A" + i + " " + condition;
    }
}
