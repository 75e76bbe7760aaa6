package io.wkmigrate.verify;

import io.wkmigrate.verify.adf.PipelineRun;
import io.wkmigrate.verify.adf.Scope;
import io.wkmigrate.verify.lakeflow.Reading;
import io.wkmigrate.verify.logic.AllCourses;
import io.wkmigrate.verify.logic.Choice;
import io.wkmigrate.verify.logic.TooManyStatesException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares a scope with its job in every course of events. */
final class ScopeProof {

    /** Nodes of decision diagrams for comparing. Real pipelines need some thousands. */
    private static final long MOST_NODES = 1_000_000;

    /** Those for counting, which is not worth much time. */
    private static final long MOST_NODES_TO_COUNT = 250_000;

    private final String job;
    private final Scope scope;
    private final TaskRoles roles;
    private final AllCourses logic;

    ScopeProof(String job, Scope scope, TaskRoles roles) {
        this.job = job;
        this.scope = scope;
        this.roles = roles;
        this.logic = new AllCourses(order(scope, roles), MOST_NODES);
    }

    private static List<Choice> order(Scope scope, TaskRoles roles) {
        List<Choice> order = new ArrayList<>();
        for (Reading each : Reading.values()) {
            order.add(each.choice());
        }
        scope.withBranches().forEach(each -> order.addAll(roles.choices(each)));
        roles.loopConditionMissing().ifPresent(order::add);
        roles.loopCondition().flatMap(roles::timesOut).ifPresent(order::add);
        return order;
    }

    Proof prove() {
        try {
            ScopeChecks<Integer> all = new ScopeChecks<>(logic, scope, roles);
            Integer different =
                    logic.any(all.checks().stream().map(Check::where).toList());
            return logic.isNever(different)
                    ? Proof.equal(count(all.pipeline()))
                    : Proof.different(difference(different));
        } catch (TooManyStatesException e) {
            return Proof.notChecked("The courses of events are too many and too entangled to compare them all.");
        }
    }

    private BigInteger count(PipelineRun<Integer> run) {
        logic.allow(MOST_NODES_TO_COUNT);
        try {
            return new CaseCount(logic, run.courses()).count();
        } catch (TooManyStatesException e) {
            return BigInteger.ZERO;
        }
    }

    private Difference difference(Integer different) {
        Map<Choice, Boolean> course = logic.simplest(different, ScopeProof::weight);
        return new DifferenceReport(job, scope, roles, course).difference();
    }

    /** Plain failures tell more than special ones. */
    private static int weight(Choice choice) {
        return switch (choice.kind()) {
            case FAILS, TRUE, CASE -> 2;
            case NOT_COMPUTED, TIMES_OUT, READING -> 3;
        };
    }
}
