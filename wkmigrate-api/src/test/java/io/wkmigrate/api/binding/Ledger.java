package io.wkmigrate.api.binding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.SecretValue;
import java.util.ArrayList;
import java.util.List;

/** Writes down all that is read, and counts it in JSON leaves. */
final class Ledger implements BindingLog {

    static final SourcePlace ROOT = SourcePlace.of("pipeline/p.json");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    int bound;
    int declared;
    int unhandled;
    int inScopes;
    final List<String> entries = new ArrayList<>();

    /** Reads JSON text. */
    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }

    /** Scalars, nulls and empty containers. */
    static int leaves(JsonNode json) {
        if (!json.isContainerNode() || json.isEmpty()) {
            return 1;
        }
        int leaves = 0;
        for (JsonNode each : json) {
            leaves += leaves(each);
        }
        return leaves;
    }

    /** Reads a value that stands at {@code /it}. */
    <T> T read(ValueReader<T> reader, String json) {
        return reader.read(json(json), ROOT.child("it"), this);
    }

    /** Opens an object at the root. */
    ObjectReader open(String json) {
        return ObjectReader.open(json(json), ROOT, this);
    }

    int total() {
        return bound + declared + unhandled + inScopes;
    }

    @Override
    public void bound(JsonNode value) {
        bound += leaves(value);
    }

    @Override
    public void declared(JsonNode value, SourcePlace place, String reason) {
        declared += leaves(value);
        entries.add("declared " + place.pointer() + ": " + reason);
    }

    @Override
    public void unhandled(JsonNode value, SourcePlace place) {
        unhandled += leaves(value);
        entries.add("unhandled " + place.pointer());
    }

    @Override
    public void scope(ActivityScope scope) {
        scope.activities().forEach(each -> inScopes += leaves(each));
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
