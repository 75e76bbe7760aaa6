package io.wkmigrate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.wkmigrate.verify.Proof.Result;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
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
                argumentSet(
                        "a chain whatever happens",
                        lines(120, i -> "A" + i + after(i - 1, "Completed|Skipped")),
                        TWO.pow(120)),
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
        String sketch = lines(
                120,
                i -> "A" + i + (i < 10 ? "" : " <- " + joined(10, j -> "A" + (i / 10 * 10 - 10 + j) + " Succeeded")));
        Proof proof = EmittedPipeline.convert(sketch).proof();
        assertThat(proof.result()).isEqualTo(Result.EQUAL);
        assertThat(proof.cases())
                .as("in one of twelve layers some of ten fail, or in none")
                .isEqualTo(12 * 1023 + 1);
    }

    /**
     * Which pairs of 60 activities end differently cannot be said shortly when one of each pair comes long before the
     * other.
     */
    @Test
    void whatIsTooEntangledIsNotChecked() {
        Proof proof = EmittedPipeline.convert(lines(30, i -> "A" + i)
                        + lines(30, i -> "B" + i)
                        + "X <- " + joined(30, i -> "A" + i + " Completed")
                        + "\nY <- " + joined(30, i -> "B" + i + " Completed") + "\n"
                        + lines(30, i -> "P" + i + " <- A" + i + " Succeeded, B" + i + " Failed")
                        + "Z <- " + joined(30, i -> "P" + i + " Skipped"))
                .proof();
        assertThat(proof.result()).isEqualTo(Result.NOT_CHECKED);
        assertThat(proof.reason())
                .contains("The courses of events are too many and too entangled to compare them all.");
    }

    @Test
    void equalPipelinesWithTooManyCasesAreNotCounted() {
        List<String> conditions = List.of("Succeeded", "Failed", "Completed", "Succeeded|Skipped", "Failed|Skipped");
        Random random = new Random(1);
        String sketch = lines(
                120,
                i -> "A" + i
                        + (i < 12
                                ? ""
                                : " <- "
                                        + IntStream.of(0, 1)
                                                .map(shift -> i / 12 * 12 - 12 + (i + shift) % 12)
                                                .mapToObj(before -> "A" + before + " "
                                                        + conditions.get(random.nextInt(conditions.size())))
                                                .collect(Collectors.joining(", "))));
        Proof proof = EmittedPipeline.convert(sketch).proof();
        assertThat(proof.result()).isEqualTo(Result.EQUAL);
        assertThat(proof.cases()).isZero();
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
