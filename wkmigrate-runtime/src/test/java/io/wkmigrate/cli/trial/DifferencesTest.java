package io.wkmigrate.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DifferencesTest {

    @Test
    void onlyTheLinesThatDifferAreShown() {
        assertThat(lines("a\nb\nc\nd", "a\nB\nc\nd\ne")).containsExactly("-b", "+B", "+e");
        assertThat(lines("a", "a")).isEmpty();
        assertThat(lines("", "a\nb")).containsExactly("+a", "+b");
        assertThat(lines("a\nb", "")).containsExactly("-a", "-b");
    }

    /** Taking the old lines out of the first text and the new ones out of the second leaves the same lines. */
    @ParameterizedTest
    @MethodSource("texts")
    void whatIsNotShownIsCommonToBoth(List<String> before, List<String> after) {
        List<String> difference = LineDifference.between(before, after);

        assertThat(inThisOrder(shown(difference, "-"), before)).isTrue();
        assertThat(inThisOrder(shown(difference, "+"), after)).isTrue();
        assertThat(without(before, shown(difference, "-")))
                .containsExactlyInAnyOrderElementsOf(without(after, shown(difference, "+")));
    }

    private static boolean inThisOrder(List<String> part, List<String> text) {
        int found = 0;
        for (String line : text) {
            found += found < part.size() && part.get(found).equals(line) ? 1 : 0;
        }
        return found == part.size();
    }

    private static List<String> shown(List<String> difference, String sign) {
        return difference.stream()
                .filter(each -> each.startsWith(sign))
                .map(each -> each.substring(1))
                .toList();
    }

    private static List<String> without(List<String> text, List<String> taken) {
        List<String> left = new ArrayList<>(text);
        taken.forEach(left::remove);
        return left;
    }

    static Stream<Arguments> texts() {
        Random random = new Random(7);
        return IntStream.range(0, 200).mapToObj(each -> Arguments.of(text(random), text(random)));
    }

    private static List<String> text(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(each -> "line " + each)
                .toList();
    }

    private static List<String> lines(String before, String after) {
        return LineDifference.between(before.lines().toList(), after.lines().toList());
    }
}
