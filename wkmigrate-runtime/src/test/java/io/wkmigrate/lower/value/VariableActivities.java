package io.wkmigrate.lower.value;

/** Activities that set and read variables, as JSON. What they wait for is JSON, too; the empty text for nothing. */
public final class VariableActivities {

    private VariableActivities() {}

    /** Sets a variable to the value of an expression without its {@code @}. */
    public static String set(String name, String after, String variable, String code) {
        return activity(name, after, "SetVariable", """
                "variableName": "%s", "value": {"type": "Expression", "value": "@%s"}
                """.formatted(variable, code));
    }

    /** Appends the value of an expression to the variable {@code list}. */
    public static String append(String name, String after, String code) {
        return activity(name, after, "AppendVariable", """
                "variableName": "list", "value": {"type": "Expression", "value": "@%s"}
                """.formatted(code));
    }

    /** A notebook of its own name that is given a variable as {@code x}. */
    public static String read(String name, String after, String variable) {
        return notebook(name, after, "@variables('" + variable + "')");
    }

    /** A notebook of its own name that is given a value as {@code x}. */
    public static String notebook(String name, String after, String expression) {
        return activity(name, after, "DatabricksNotebook", """
                "notebookPath": "/%s", "baseParameters": {"x": "%s"}
                """.formatted(name, expression));
    }

    /** What runs if the parameter {@code flag} is true. */
    public static String when(String after, String... activities) {
        return branches(after, String.join(",", activities), "");
    }

    /** What runs if the parameter {@code flag} is true, and what if not. */
    public static String either(String whenTrue, String whenFalse) {
        return branches("", whenTrue, whenFalse);
    }

    private static String branches(String after, String whenTrue, String whenFalse) {
        return activity("If", after, "IfCondition", """
                "expression": {"type": "Expression", "value": "@pipeline().parameters.flag"},
                "ifTrueActivities": [%s], "ifFalseActivities": [%s]
                """.formatted(whenTrue, whenFalse));
    }

    /** A loop over two texts, several iterations at once. */
    public static String loop(String name, String after, String... activities) {
        return activity(name, after, "ForEach", """
                "items": {"type": "Expression", "value": "@createArray('a', 'b')"}, "activities": [%s]
                """.formatted(String.join(",", activities)));
    }

    /** Behind the success of an activity. */
    public static String on(String activity) {
        return after(activity, "Succeeded");
    }

    /** Behind some outcomes of an activity. */
    public static String after(String activity, String... conditions) {
        return "{\"activity\": \"%s\", \"dependencyConditions\": [\"%s\"]}"
                .formatted(activity, String.join("\", \"", conditions));
    }

    /** Any activity. */
    public static String activity(String name, String dependsOn, String type, String properties) {
        return "{\"name\": \"%s\", \"type\": \"%s\", \"dependsOn\": [%s], \"typeProperties\": {%s}}"
                .formatted(name, type, dependsOn, properties);
    }

    /** The properties of a pipeline with variables that have defaults, and with these activities. */
    public static String pipeline(String... activities) {
        return """
                {"parameters": {"flag": {"type": "Bool", "defaultValue": true},
                                "text": {"type": "String", "defaultValue": "1"}},
                 "variables": {"v": {"type": "String", "defaultValue": "initial"},
                               "w": {"type": "String", "defaultValue": "other"},
                               "list": {"type": "Array", "defaultValue": [0]},
                               "number": {"type": "Integer", "defaultValue": 7},
                               "count": {"type": "Integer", "defaultValue": 0},
                               "on": {"type": "Boolean", "defaultValue": false}},
                 "activities": [%s]}
                """.formatted(String.join(",", activities));
    }
}
