package io.wkmigrate.cli.trial;

import io.wkmigrate.report.FactoryResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pipeline whose proof has another result.
 *
 * @param pipeline its name
 * @param before the result as in {@code result.json}
 * @param after the same with the rules
 */
public record ProofChange(String pipeline, String before, String after) {

    static List<ProofChange> between(FactoryResult before, FactoryResult after) {
        Map<String, String> earlier = new TreeMap<>();
        before.pipelines()
                .forEach(each -> earlier.put(each.name(), each.proof().result().id()));
        return after.pipelines().stream()
                .map(each -> new ProofChange(
                        each.name(),
                        earlier.getOrDefault(each.name(), ""),
                        each.proof().result().id()))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }
}
