package io.wkmigrate.api.binding;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.SecretValue;

/**
 * Accounts for a wrapper object ({@code {"value": …, "type": "Expression"}}) in place of the literal inside it, so that
 * the wrapper's own members are counted too.
 */
record Unwrapping(BindingLog log, JsonNode wrapper) implements BindingLog {

    @Override
    public void bound(JsonNode value) {
        log.bound(wrapper);
    }

    @Override
    public void declared(JsonNode value, SourcePlace place, String reason) {
        log.declared(value, place, reason);
    }

    @Override
    public void unhandled(JsonNode value, SourcePlace place) {
        log.unhandled(value, place);
    }

    @Override
    public void scope(ActivityScope scope) {
        log.scope(scope);
    }

    @Override
    public void reference(Reference reference) {
        log.reference(reference);
    }

    @Override
    public void secret(SecretValue secret) {
        log.secret(secret);
    }

    @Override
    public void report(FindingCode code, SourcePlace place, String message) {
        log.report(code, place, message);
    }
}
