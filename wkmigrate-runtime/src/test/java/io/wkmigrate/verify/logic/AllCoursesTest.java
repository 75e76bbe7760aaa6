package io.wkmigrate.verify.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllCoursesTest {

    private static final Choice A = Choice.fails("A");
    private static final Choice B = Choice.fails("B");
    private static final Choice C = Choice.fails("C");

    private final AllCourses logic = new AllCourses(List.of(A, B, C), 1000);

    @Test
    void equalPredicatesAreTheSame() {
        Integer one = logic.not(logic.and(logic.variable(A), logic.variable(B)));
        Integer other = logic.or(logic.not(logic.variable(B)), logic.not(logic.variable(A)));
        assertThat(one).isEqualTo(other);
    }

    @Test
    void knowsWhatNeverHolds() {
        assertThat(logic.isNever(logic.butNot(logic.variable(A), logic.variable(A))))
                .isTrue();
        assertThat(logic.isNever(logic.butNot(logic.variable(A), logic.variable(B))))
                .isFalse();
    }

    @Test
    void countsCourses() {
        assertThat(logic.count(logic.constant(true))).isEqualTo(8);
        assertThat(logic.count(logic.any(List.of(logic.variable(A), logic.variable(B)))))
                .isEqualTo(6);
        assertThat(logic.count(logic.all(List.of(logic.variable(A), logic.variable(C)))))
                .isEqualTo(2);
    }

    @Test
    void theSimplestCourseHasTheLeastInIt() {
        Integer predicate = logic.or(
                logic.and(logic.variable(A), logic.variable(B)), logic.butNot(logic.variable(C), logic.variable(A)));
        assertThat(logic.simplest(predicate, each -> 1)).isEqualTo(Map.of(A, false, C, true));
        assertThat(logic.simplest(predicate, each -> each.equals(C) ? 3 : 1)).isEqualTo(Map.of(A, true, B, true));
    }

    @Test
    void aChoiceThatIsNotKnownIsAnError() {
        assertThatThrownBy(() -> logic.variable(Choice.fails("D"))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Which of two sets of bits is greater cannot be said shortly when all of the one come before all of the other. */
    @Test
    void givesUpBeforeItTakesForEver() {
        List<Choice> choices = IntStream.range(0, 60)
                .mapToObj(number -> Choice.fails("A" + number))
                .toList();
        AllCourses many = new AllCourses(choices, 100_000);
        List<Integer> same = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Integer one = many.variable(choices.get(i));
            Integer other = many.variable(choices.get(i + 30));
            same.add(many.either(one, other, many.not(other)));
        }
        assertThatThrownBy(() -> many.all(same)).isInstanceOf(TooManyStatesException.class);
    }
}
