package io.wkmigrate.cli.trial;

import io.wkmigrate.report.RuleUse;
import io.wkmigrate.report.Totals;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What came of trying rules on some factories.
 *
 * @param jar the file name of the jar that was tried
 * @param rules the ids of its rules
 * @param results one for each factory
 */
public record TrialReport(String jar, List<String> rules, List<TrialResult> results) {

    /** The sums with the rules. */
    public Totals totals() {
        return results.stream().map(TrialResult::totals).reduce(Totals.NONE, Totals::plus);
    }

    /** What the rules change, factory by factory. */
    List<Comparison> comparisons() {
        return results.stream().map(TrialResult::comparison).toList();
    }

    /** The files in which two conversions with the rules differ. */
    public List<String> unstable() {
        return results.stream().flatMap(each -> each.unstable().stream()).toList();
    }

    /** The rules that had a part in some conversion. */
    List<String> used() {
        Set<String> used = totals().rules().values().stream()
                .map(RuleUse::used)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return rules.stream().filter(used::contains).toList();
    }

    /** The rules that had no part in any. */
    List<String> unused() {
        List<String> used = used();
        return rules.stream().filter(each -> !used.contains(each)).toList();
    }

    long sum(ToLongFunction<Comparison> count) {
        return comparisons().stream().mapToLong(count).sum();
    }
}
