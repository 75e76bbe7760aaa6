package io.wkmigrate.rules.activity.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/**
 * A parameter of the statements of a Script activity (AC-Script).
 *
 * @param name its name; drivers that count parameters take it by its position
 * @param type one of ADF's types
 * @param value what goes in
 * @param direction {@code Input}, {@code Output} or {@code InputOutput}
 * @param size the length of what comes out
 */
record ScriptParameter(
        Optional<String> name,
        Optional<Value<String>> type,
        Optional<Value<JsonNode>> value,
        Optional<Value<String>> direction,
        Optional<Value<Integer>> size) {

    /** The name, or one after the position where there is none. */
    String name(int position) {
        return name.filter(each -> !each.isBlank()).orElse("parameter" + (position + 1));
    }

    /** The parameter as the library takes it. */
    Code code(int position) {
        Code given = isOutput()
                ? Code.Fixed.NONE
                : value.map(each -> Code.value(name(position), each)).orElse(Code.Fixed.NONE);
        return Code.call("procedures.Parameter", given)
                .with("type", Given.text(type))
                .with(
                        "direction",
                        Given.text(direction)
                                .filter(each -> each.literal()
                                        .filter("Input"::equalsIgnoreCase)
                                        .isEmpty()))
                .with(
                        "size",
                        size.filter(each -> each.literal().filter(n -> n <= 0).isEmpty()));
    }

    private boolean isOutput() {
        return direction
                .flatMap(Value::literal)
                .filter("Output"::equalsIgnoreCase)
                .isPresent();
    }
}
