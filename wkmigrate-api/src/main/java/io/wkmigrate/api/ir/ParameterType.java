package io.wkmigrate.api.ir;

/** The types of parameters and variables (VA-1, VA-2); they match ignoring case. */
public enum ParameterType {
    STRING,
    INT,
    FLOAT,
    BOOL,
    ARRAY,
    OBJECT,
    SECURE_STRING
}
