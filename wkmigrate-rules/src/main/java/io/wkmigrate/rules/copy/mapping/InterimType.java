package io.wkmigrate.rules.copy.mapping;

import java.util.Locale;
import java.util.Optional;

/** ADF's interim types (CP-66) in the terms of Spark SQL. */
final class InterimType {

    private InterimType() {}

    /** The type as Spark SQL writes it; nothing for types that Spark has not. */
    static Optional<String> sparkType(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        if (name.startsWith("decimal(")) {
            return Optional.of(name.replace(" ", ""));
        }
        return Optional.ofNullable(
                switch (name) {
                    case "boolean" -> "boolean";
                    case "byte", "sbyte", "int16" -> "smallint";
                    case "int32", "uint16", "integer" -> "int";
                    case "int64", "uint32" -> "bigint";
                    case "uint64" -> "decimal(20,0)";
                    case "single" -> "float";
                    case "double" -> "double";
                    case "decimal" -> "decimal(38,18)";
                    case "datetime", "datetimeoffset" -> "timestamp";
                    case "date" -> "date";
                    case "string", "guid", "timespan" -> "string";
                    case "byte[]" -> "binary";
                    default -> null;
                });
    }
}
