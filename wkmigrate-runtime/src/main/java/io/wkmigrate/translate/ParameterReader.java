package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.BindingLog;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.binding.ValueReader;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Parameter;
import io.wkmigrate.api.ir.ParameterType;
import io.wkmigrate.api.ir.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the specifications of parameters and variables (VA-1, VA-2). A secure default is dropped while it is read. */
final class ParameterReader {

    /** A parameter or variable without its name. */
    record Specification(ParameterType type, Optional<JsonNode> defaultValue, SourcePlace place) {}

    static final ValueReader<Specification> SPECIFICATION = Readers.record(in -> specification(in, "defaultValue"));

    private ParameterReader() {}

    static List<Parameter> parameters(Map<String, Specification> specifications) {
        return specifications.entrySet().stream()
                .map(each -> new Parameter(
                        each.getKey(),
                        each.getValue().type(),
                        each.getValue().defaultValue(),
                        each.getValue().place()))
                .toList();
    }

    static List<Variable> variables(Map<String, Specification> specifications) {
        return specifications.entrySet().stream()
                .map(each -> new Variable(
                        each.getKey(),
                        each.getValue().type(),
                        each.getValue().defaultValue(),
                        each.getValue().place()))
                .toList();
    }

    /** Reads a specification whose value stands under the given name. */
    static @Nullable Specification specification(ObjectReader in, String value) {
        ParameterType type = in.required("type", ParameterReader::type);
        Optional<JsonNode> defaultValue = in.optional(value, Readers.JSON);
        in.declare("metadata", "it only describes the parameter");
        in.close();
        if (type == null) {
            return null;
        }
        boolean secure = type == ParameterType.SECURE_STRING;
        return new Specification(type, secure ? Optional.empty() : defaultValue, in.place());
    }

    private static @Nullable ParameterType type(JsonNode json, SourcePlace place, BindingLog log) {
        log.bound(json);
        return switch (json.asText().toLowerCase(Locale.ROOT)) {
            case "string" -> ParameterType.STRING;
            case "int", "integer" -> ParameterType.INT;
            case "float", "double" -> ParameterType.FLOAT;
            case "bool", "boolean" -> ParameterType.BOOL;
            case "array" -> ParameterType.ARRAY;
            case "object" -> ParameterType.OBJECT;
            case "securestring" -> ParameterType.SECURE_STRING;
            default -> {
                log.report(Findings.PROPERTY_ILL_TYPED, place, "\"" + json.asText() + "\" is not a parameter type.");
                yield ParameterType.STRING;
            }
        };
    }
}
