package io.wkmigrate.report;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often a kind of finding was made.
 *
 * @param count how many findings
 * @param pipelines how many pipelines they are about
 */
public record CodeTotal(FindingCode code, long count, long pipelines) {

    /** The order in which people should look at them: the most severe first, then the most frequent. */
    public static final Comparator<CodeTotal> WORST_FIRST = Comparator.comparing(
                    (CodeTotal each) -> each.code().severity(), Comparator.reverseOrder())
            .thenComparing(CodeTotal::count, Comparator.reverseOrder())
            .thenComparing(each -> each.code().code());

    /** The total of findings of one factory that share a code; at least one. */
    static CodeTotal of(List<Finding> findings) {
        long pipelines = findings.stream()
                .map(Finding::pipeline)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return new CodeTotal(findings.get(0).code(), findings.size(), pipelines);
    }

    /** Both together; they are of different factories, so no pipeline is counted twice. */
    CodeTotal plus(CodeTotal other) {
        return new CodeTotal(code, count + other.count, pipelines + other.pipelines);
    }
}
