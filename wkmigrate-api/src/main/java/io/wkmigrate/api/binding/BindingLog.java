package io.wkmigrate.api.binding;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.SecretValue;

/**
 * Where reading is accounted for. Amounts are counted in JSON leaves: scalars, nulls and empty containers, so that bound,
 * declared and unhandled add up to what the source holds.
 */
public interface BindingLog {

    /** A value was taken over. */
    void bound(JsonNode value);

    /** A value was left behind knowingly; {@code reason} is the rule's own. */
    void declared(JsonNode value, SourcePlace place, String reason);

    /** A value was not expected by the rule. */
    void unhandled(JsonNode value, SourcePlace place);

    /** The activities of a container were read; the engine sees to it that none of them is forgotten. */
    void scope(ActivityScope scope);

    /** The source or sink of an activity was read; the engine sees to it that it is accounted for. */
    default void side(CopySide side) {}

    /** A reference was read, so that the engine can check that it leads somewhere. */
    void reference(Reference reference);

    /** A credential slot was read. */
    void secret(SecretValue secret);

    /** Something about a value has to be told. */
    void report(FindingCode code, SourcePlace place, String message);
}
