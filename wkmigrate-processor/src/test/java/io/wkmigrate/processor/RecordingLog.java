package io.wkmigrate.processor;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.BindingLog;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.SecretValue;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a binder accounts for, without what it took over. */
final class RecordingLog implements BindingLog {

    final List<String> entries = new ArrayList<>();

    @Override
    public void bound(JsonNode value) {}

    @Override
    public void declared(JsonNode value, SourcePlace place, String reason) {
        entries.add("declared " + place.pointer() + ": " + reason);
    }

    @Override
    public void unhandled(JsonNode value, SourcePlace place) {
        entries.add("unhandled " + place.pointer());
    }

    @Override
    public void scope(ActivityScope scope) {
        entries.add("scope " + scope.place().pointer());
    }

    @Override
    public void reference(Reference reference) {
        entries.add("reference " + reference.place().pointer());
    }

    @Override
    public void secret(SecretValue secret) {
        entries.add("secret " + secret.place().pointer());
    }

    @Override
    public void report(FindingCode code, SourcePlace place, String message) {
        entries.add(code.code() + " " + place.pointer() + ": " + message);
    }
}
