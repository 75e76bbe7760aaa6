package io.wkmigrate.report;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Severity;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * The sums over some factories. Their size does not grow with the number of factories, so a run over many can drop each
 * result when it has been written.
 *
 * @param factories how many factories
 * @param ledger the balance of all
 * @param pipelines the pipelines, by the worst status of their activities
 * @param proofs the pipelines, by the result of their proof
 * @param activityTypes the activities by type; types are compared ignoring case, as ADF does
 * @param findings the findings by code
 * @param rules the modules of rules that were in force, by name
 */
public record Totals(
        long factories,
        Ledger ledger,
        StatusCounts pipelines,
        ProofCounts proofs,
        SortedMap<String, StatusCounts> activityTypes,
        SortedMap<String, CodeTotal> findings,
        SortedMap<String, RuleUse> rules) {

    /** Nothing counted yet. */
    public static final Totals NONE = new Totals(
            0,
            Ledger.EMPTY,
            StatusCounts.NONE,
            ProofCounts.NONE,
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap());

    /** The totals of one factory. */
    public static Totals of(FactoryResult result) {
        StatusCounts pipelines = result.pipelines().stream()
                .map(PipelineResult::status)
                .map(StatusCounts::of)
                .reduce(StatusCounts.NONE, StatusCounts::plus);
        ProofCounts proofs = result.pipelines().stream()
                .map(each -> ProofCounts.of(each.proof()))
                .reduce(ProofCounts.NONE, ProofCounts::plus);
        SortedMap<String, StatusCounts> types = result.pipelines().stream()
                .flatMap(each -> each.activities().stream())
                .collect(Collectors.toMap(
                        ActivityResult::type,
                        each -> StatusCounts.of(each.status()),
                        StatusCounts::plus,
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        SortedMap<String, CodeTotal> findings = result.findings().stream()
                .collect(Collectors.groupingBy(
                        each -> each.code().code(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.<Finding>toList(), CodeTotal::of)));
        SortedMap<String, RuleUse> rules = new TreeMap<>();
        result.rules().forEach(each -> rules.put(each.module(), each));
        return new Totals(1, result.ledger(), pipelines, proofs, types, findings, rules);
    }

    /** Both together. */
    public Totals plus(Totals other) {
        return new Totals(
                factories + other.factories,
                ledger.plus(other.ledger),
                pipelines.plus(other.pipelines),
                proofs.plus(other.proofs),
                merged(
                        new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                        activityTypes,
                        other.activityTypes,
                        StatusCounts::plus),
                merged(new TreeMap<>(), findings, other.findings, CodeTotal::plus),
                merged(new TreeMap<>(), rules, other.rules, RuleUse::plus));
    }

    /** How many findings there are of one severity. */
    public long findings(Severity severity) {
        return findings.values().stream()
                .filter(each -> each.code().severity() == severity)
                .mapToLong(CodeTotal::count)
                .sum();
    }

    /** The findings by code, the worst first. */
    public List<CodeTotal> worstFirst() {
        return findings.values().stream().sorted(CodeTotal.WORST_FIRST).toList();
    }

    private static <T> SortedMap<String, T> merged(
            SortedMap<String, T> into, SortedMap<String, T> one, SortedMap<String, T> other, BinaryOperator<T> sum) {
        into.putAll(one);
        other.forEach((key, value) -> into.merge(key, value, sum));
        return into;
    }
}
