package io.wkmigrate.rules.testkit;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.value.SecretValue;
import java.util.List;
import java.util.Optional;

/**
 * What became of a definition.
 *
 * @param <R> what the rule makes
 * @param outcome what the rule made; empty when its properties could not be bound
 * @param findings what was reported, in order
 * @param secrets the credential slots that were read
 */
public record Translation<R>(Optional<R> outcome, List<Finding> findings, List<SecretValue> secrets) {

    /** What the rule made; fails when it made nothing. */
    public R result() {
        return outcome.orElseThrow(() -> new AssertionError("The rule made nothing: " + findings));
    }

    /** What the activity does, which must be of this kind. */
    public <K> K kind(Class<K> kind) {
        Object found = result() instanceof Activity activity ? activity.kind() : result();
        if (!kind.isInstance(found)) {
            throw new AssertionError("Expected " + kind.getSimpleName() + " and found " + found);
        }
        return kind.cast(found);
    }

    /** The messages of the findings, in order. */
    public List<String> messages() {
        return findings.stream().map(Finding::message).toList();
    }

    /** The JSON pointers of the findings, in order. */
    public List<String> pointers() {
        return findings.stream().map(each -> each.place().pointer()).toList();
    }
}
