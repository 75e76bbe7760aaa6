package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.report.RewriteResult;
import io.wkmigrate.report.RewriteResult.Change;
import io.wkmigrate.translate.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewritesOfActivityTest {

    private static final Conversion CONVERSION =
            Conversion.of(Adf.factory("shop", "{}").pipeline("Load", """
                    {"activities": [
                        {"name": "Copy", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}},
                        {"name": "Copy 2", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}},
                        {"name": "Each", "type": "ForEach", "typeProperties": {
                            "items": {"type": "Expression", "value": "@createArray(1, 2)"},
                            "activities": [
                                {"name": "Ship", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}]}}]}
                    """).load(), RuleSet.builtIn());

    @Test
    void aTaskIsFoundByItsKeyWhereverItStands() {
        Change copy = change("load#/tasks/Copy/timeout_seconds");
        Change gone = change("load#/tasks/Copy");
        Change second = change("load#/tasks/Copy_2/timeout_seconds");
        Change elsewhere = change("other#/tasks/Copy/timeout_seconds");
        Change order = change("load#/tasks");

        assertThat(among("Copy", copy, gone, second, elsewhere, order)).containsExactly(copy, gone);
        assertThat(among("Copy 2", copy, gone, second, elsewhere, order)).containsExactly(second);
    }

    @Test
    void aTaskInALoopConcernsTheLoopAndTheActivityInIt() {
        Change loop = change("load#/tasks/Each/for_each_task/concurrency");
        Change inside = change("load#/tasks/Each/for_each_task/task/timeout_seconds");

        assertThat(among("Each", loop, inside)).containsExactly(loop, inside);
        assertThat(among("Each/Ship", loop, inside)).containsExactly(inside);
    }

    @Test
    void anActivityIsFoundByItsPathAndThePartThatChanged() {
        Change copy = change("activities/Copy: notebook path");
        Change whole = change("activities/Copy");
        Change second = change("activities/Copy 2: notebook path");
        Change inside = change("activities/Each/Ship: timeout");

        assertThat(among("Copy", copy, whole, second, inside)).containsExactly(copy, whole);
        assertThat(among("Each", copy, whole, second, inside)).isEmpty();
        assertThat(among("Each/Ship", copy, whole, second, inside)).containsExactly(inside);
    }

    private static Change change(String what) {
        return new Change(what, "1", "2");
    }

    private static List<Change> among(String activity, Change... changes) {
        return new RewritesOfActivity(CONVERSION.workflow(), "Load", activity)
                .among(List.of(new RewriteResult("acme/Rule", List.of(changes)))).stream()
                        .flatMap(each -> each.changes().stream())
                        .toList();
    }
}
