package io.wkmigrate.report;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.report.FactoryResult.LeftBehind;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.report.FactoryResult.RejectedFile;
import io.wkmigrate.report.FactoryResult.TriggerResult;
import io.wkmigrate.verify.Proof;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Results made by hand. */
final class SampleResults {

    static final Tool TOOL = new Tool("wkmigrate", "1.2.3");

    private static final RuleUse ACME_RULES =
            new RuleUse("acme", "jar", "acme-rules.jar", "0f".repeat(32), "2.1", ids("acme/Owner"), ids("acme/Ships"));

    private static final RewriteResult OWNER_TAG =
            new RewriteResult("acme/Owner", List.of(new RewriteResult.Change("load#/tags/owner", "", "finance")));

    private SampleResults() {}

    private static SortedSet<String> ids(String id) {
        return new TreeSet<>(Set.of(id));
    }

    /** A pipeline with a notebook and a copy, a trigger, and a file that could not be read. */
    static FactoryResult sales() {
        SourcePlace file = SourcePlace.of("pipeline/Load.json");
        SourcePlace activities = file.child("properties").child("activities");
        Finding gap = Finding.inActivity(
                Findings.ACTIVITY_PLACEHOLDER, activities.child(1), "Load", "Copy it", "Copy has no counterpart.");
        ActivityResult notebook = new ActivityResult(
                "Clean",
                "DatabricksNotebook",
                ActivityStatus.TRANSLATED,
                Optional.of("builtin/NotebookTranslator"),
                activities.child(0),
                List.of(new LeftBehind(
                        activities.child(0).child("userProperties"), "it is only shown in ADF's monitor")),
                List.of());
        ActivityResult copy = new ActivityResult(
                "Copy it",
                "Copy",
                ActivityStatus.PLACEHOLDER,
                Optional.empty(),
                activities.child(1),
                List.of(),
                List.of(gap));
        Finding unreadable =
                Finding.at(Findings.FILE_UNREADABLE, SourcePlace.of("dataset/Bad.json"), "The JSON ends too early.");
        return new FactoryResult(
                "sales",
                "north/sales",
                ledger(2, 1),
                List.of(new PipelineResult(
                        "Load", file, "load", equal(4), List.of(notebook, copy), List.of(OWNER_TAG))),
                List.of(new TriggerResult(
                        "Daily",
                        "ScheduleTrigger",
                        Optional.of(true),
                        List.of("load"),
                        SourcePlace.of("trigger/Daily.json"))),
                List.of(new RejectedFile("dataset/Bad.json", "The JSON ends too early.")),
                List.of(unreadable, gap),
                List.of(ACME_RULES));
    }

    private static Proof equal(long cases) {
        return new Proof(Proof.Result.EQUAL, BigInteger.valueOf(cases), Optional.empty(), Optional.empty());
    }

    /** A factory of one pipeline with this proof. */
    static FactoryResult proven(Proof proof) {
        SourcePlace place = SourcePlace.of("pipeline/P.json");
        PipelineResult pipeline = new PipelineResult("P", place, "p", proof, List.of());
        return new FactoryResult("f", "", Ledger.EMPTY, List.of(pipeline), List.of(), List.of(), List.of());
    }

    private static Ledger ledger(long parsed, long rejected) {
        return new Ledger(
                new Ledger.Files(parsed + rejected, parsed, rejected),
                new Ledger.Pipelines(1, 1, 0),
                new Ledger.Activities(2, 1, 0, 1, 0),
                new Ledger.Properties(7, 4, 1, 2),
                new Ledger.Expressions(1, 2, 1, 0, 3, 1));
    }

    /** A factory of pipelines with one activity each, all of one type and status. */
    static FactoryResult uniform(String factory, int pipelines, String type, ActivityStatus status) {
        SourcePlace place = SourcePlace.of("pipeline/P.json");
        ActivityResult activity = new ActivityResult("A", type, status, Optional.empty(), place, List.of(), List.of());
        List<PipelineResult> results = IntStream.range(0, pipelines)
                .mapToObj(number -> new PipelineResult("P" + number, place, "p" + number, equal(2), List.of(activity)))
                .toList();
        return new FactoryResult(factory, "", Ledger.EMPTY, results, List.of(), List.of(), List.of());
    }

    /** A factory of which only findings are known: so many of one code, in so many pipelines. */
    static FactoryResult findings(FindingCode code, int count, int pipelines) {
        SourcePlace place = SourcePlace.of("pipeline/P.json");
        List<Finding> findings = IntStream.range(0, count)
                .mapToObj(number -> Finding.inPipeline(code, place, "P" + number % pipelines, "Message."))
                .toList();
        return new FactoryResult("f", "", Ledger.EMPTY, List.of(), List.of(), List.of(), findings);
    }
}
