package io.wkmigrate.rules.copy;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column that a source adds to what it reads (CP-68).
 *
 * @param name its name
 * @param value its value; {@code $$FILEPATH} and {@code $$COLUMN:x} have a meaning of their own
 */
public record AdditionalColumn(String name, Value<JsonNode> value) {

    /** The columns as the library takes them; nothing when there are none. */
    public static Optional<Code> code(List<AdditionalColumn> columns) {
        Map<String, Code> members = new LinkedHashMap<>();
        columns.forEach(each -> members.put(each.name(), Code.value("column", each.value())));
        return members.isEmpty() ? Optional.empty() : Optional.of(new Code.Members(members));
    }

    /** The values of the columns by their names. */
    public static Map<String, Value<JsonNode>> byName(List<AdditionalColumn> columns) {
        Map<String, Value<JsonNode>> values = new LinkedHashMap<>();
        columns.forEach(each -> values.put(each.name(), each.value()));
        return values;
    }
}
