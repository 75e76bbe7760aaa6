package io.wkmigrate.lower.plan;

import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.ir.ParameterType;

/** The types of the values of parameters and variables (VA-1, VA-2). */
public final class ValueTypes {

    private ValueTypes() {}

    public static Type of(ParameterType type) {
        return switch (type) {
            case STRING, SECURE_STRING -> Type.TEXT;
            case INT -> Type.INTEGER;
            case FLOAT -> Type.NUMBER;
            case BOOL -> Type.BOOLEAN;
            case ARRAY -> Type.ARRAY;
            case OBJECT -> Type.OBJECT;
        };
    }
}
