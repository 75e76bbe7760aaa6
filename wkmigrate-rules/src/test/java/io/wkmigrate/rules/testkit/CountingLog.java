package io.wkmigrate.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.BindingLog;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.SecretValue;
import java.util.ArrayList;
import java.util.List;

/** Counts JSON leaves as the engine does, and keeps what is reported. */
final class CountingLog implements BindingLog {

    private final List<Finding> findings = new ArrayList<>();
    private final List<SecretValue> secrets = new ArrayList<>();
    private final List<ActivityScope> read = new ArrayList<>();
    private final List<ActivityScope> translated = new ArrayList<>();
    private int found;
    private int accounted;

    /** JSON that has to be accounted for. */
    void found(JsonNode json) {
        found += leaves(json);
    }

    /** Activities that were translated. */
    void translated(ActivityScope scope) {
        translated.add(scope);
    }

    /** Fails when something was forgotten or counted twice. */
    void check() {
        assertThat(accounted).as("bound, declared and unhandled leaves").isEqualTo(found);
        assertThat(translated).as("translated lists of activities").containsExactlyInAnyOrderElementsOf(read);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<SecretValue> secrets() {
        return List.copyOf(secrets);
    }

    @Override
    public void bound(JsonNode value) {
        accounted += leaves(value);
    }

    @Override
    public void declared(JsonNode value, SourcePlace place, String reason) {
        accounted += leaves(value);
    }

    @Override
    public void unhandled(JsonNode value, SourcePlace place) {
        accounted += leaves(value);
        report(Findings.PROPERTY_UNHANDLED, place, place.pointer());
    }

    @Override
    public void scope(ActivityScope scope) {
        read.add(scope);
    }

    @Override
    public void reference(Reference reference) {}

    @Override
    public void secret(SecretValue secret) {
        secrets.add(secret);
    }

    @Override
    public void report(FindingCode code, SourcePlace place, String message) {
        findings.add(Finding.at(code, place, message));
    }

    private static int leaves(JsonNode json) {
        if (json.isMissingNode()) {
            return 0;
        }
        int leaves = json.isEmpty() ? 1 : 0;
        for (JsonNode each : json) {
            leaves += leaves(each);
        }
        return leaves;
    }
}
