package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.BindingLog;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.SecretValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accounts for the reading of one definition or activity: how many leaves were bound, declared and unhandled, and what
 * there is to tell. Confined to the translation of one factory.
 */
final class Account implements BindingLog {

    private final Subject subject;
    private final ReferenceCheck references;
    private final List<Finding> findings = new ArrayList<>();
    private final List<LeftBehind> leftBehind = new ArrayList<>();
    private final List<SourcePlace> notExpected = new ArrayList<>();
    private final Map<SourcePlace, ActivityScope> pendingScopes = new LinkedHashMap<>();
    private final Map<SourcePlace, CopySide> pendingSides = new LinkedHashMap<>();
    private long bound;
    private long declared;
    private long unhandled;

    Account(Subject subject, ReferenceCheck references) {
        this.subject = subject;
        this.references = references;
    }

    @Override
    public void bound(JsonNode value) {
        bound += Leaves.count(value);
    }

    @Override
    public void declared(JsonNode value, SourcePlace place, String reason) {
        declared += Leaves.count(value);
        leftBehind.add(new LeftBehind(place, reason));
    }

    @Override
    public void unhandled(JsonNode value, SourcePlace place) {
        unhandled += Leaves.count(value);
        notExpected.add(place);
        report(Findings.PROPERTY_UNHANDLED, place, "No rule knows the property at " + place.pointer() + ".");
    }

    /** Says that what was not expected so far is left behind knowingly. */
    void declareUnhandled(String reason) {
        declared += unhandled;
        unhandled = 0;
        notExpected.forEach(each -> leftBehind.add(new LeftBehind(each, reason)));
        notExpected.clear();
    }

    /** What rules do to the activities is not what others read. */
    @Override
    public void scope(ActivityScope scope) {
        pendingScopes.put(scope.place(), scope.copy());
    }

    /** Says that the activities of a scope have been translated. */
    void translated(ActivityScope scope) {
        pendingScopes.remove(scope.place());
    }

    /** The scopes that were read and whose activities nobody translated. */
    List<ActivityScope> pendingScopes() {
        return List.copyOf(pendingScopes.values());
    }

    @Override
    public void side(CopySide side) {
        pendingSides.put(side.place(), side);
    }

    /** Says that a rule has bound the properties of a source or sink. */
    void translated(CopySide side) {
        pendingSides.remove(side.place());
    }

    /** The sources and sinks that were read and whose properties nobody bound. */
    List<CopySide> pendingSides() {
        return List.copyOf(pendingSides.values());
    }

    @Override
    public void reference(Reference reference) {
        if (references.isMissing(reference)) {
            report(Findings.REFERENCE_MISSING, reference.place(), ReferenceCheck.message(reference));
        }
    }

    @Override
    public void secret(SecretValue secret) {
        if (secret instanceof SecretValue.Inline) {
            report(
                    Findings.INLINE_SECRET,
                    secret.place(),
                    "A credential is stored at " + secret.place().pointer() + "; its value was not read.");
        }
    }

    @Override
    public void report(FindingCode code, SourcePlace place, String message) {
        findings.add(subject.finding(code, place, message));
    }

    /** What the findings are about. */
    Subject subject() {
        return subject;
    }

    /** What there is to tell so far. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What was left behind so far. */
    List<LeftBehind> leftBehind() {
        return List.copyOf(leftBehind);
    }

    /** What was accounted for so far, against what the source holds. */
    PropertyCount count(long found) {
        return new PropertyCount(found, bound, declared, unhandled);
    }
}
