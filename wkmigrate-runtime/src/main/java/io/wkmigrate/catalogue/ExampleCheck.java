package io.wkmigrate.catalogue;

import io.wkmigrate.catalogue.Example.Outcome;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.verify.Proof;
import java.util.ArrayList;
import java.util.List;

/** Holds what an example says against its conversion, and the conversion against what must hold for every one. */
public final class ExampleCheck {

    private ExampleCheck() {}

    /** What is not as it should be, as sentences; nothing for a good example. */
    public static List<String> problems(String rule, Example example, RuleSet rules) {
        ExampleRun run = ExampleRun.of(example, rules);
        List<String> problems = new ArrayList<>();
        Outcome outcome = run.outcome(example);
        compare("status", example.expected().status().id(), outcome.status().id(), problems);
        compare("findings", example.expected().findings(), outcome.findings(), problems);
        compare("tasks", example.expected().tasks(), outcome.tasks(), problems);
        if (!run.used().contains(rule)) {
            problems.add(
                    "The rule " + rule + " has no part in it; only these have: " + String.join(", ", run.used()) + ".");
        }
        if (!ExampleRun.of(example, rules).equals(run)) {
            problems.add("Converted twice, it comes out differently.");
        }
        run.result().ledger().imbalances().forEach(problems::add);
        for (PipelineResult each : run.result().pipelines()) {
            if (each.proof().result() != Proof.Result.EQUAL) {
                problems.add("The job of the pipeline " + each.name() + " was not shown to behave as it does.");
            }
        }
        return problems;
    }

    private static void compare(String what, Object said, Object found, List<String> problems) {
        if (!said.equals(found)) {
            problems.add("The example says " + what + " " + said + ", and the conversion " + found + ".");
        }
    }
}
