package io.wkmigrate.processor.message;

import java.util.Locale;

/**
 * Everything the processor may say. A code keeps its meaning for ever. The first digit tells what it is about: 1 the class,
 * 2 its annotation, 3 its records, 4 what it leaves behind, 5 the processing itself.
 *
 * <p>A text says what is wrong, with the offending value in quotes, and then what to do.
 */
public enum Message {
    NOT_A_CLASS("WKP-101", "\"%s\" is not a class. Put @%s on a class."),
    ABSTRACT_CLASS("WKP-102", "\"%s\" is abstract. Put @%s on a class that can be created."),
    CLASS_OUT_OF_REACH(
            "WKP-103",
            "\"%s\" is private, generic or an inner class. Generated code creates it: make it a top-level or static class"
                    + " without type parameters that its package can see."),
    NO_CONSTRUCTOR(
            "WKP-104",
            "\"%s\" has no constructor that generated code can call. Give it one without parameters and without a throws"
                    + " clause that is not private."),
    NO_RULE_INTERFACE("WKP-105", "\"%s\" implements no rule interface. Implement one of %s."),
    SEVERAL_RULE_INTERFACES(
            "WKP-106", "\"%s\" implements several rule interfaces: %s. Make one class for each of them."),
    NO_TYPE_ARGUMENT("WKP-107", "%s has no type argument. Name the record of properties, as in %1$s<%s.Properties>."),
    NOT_A_RECORD(
            "WKP-108", "\"%s\" is not a record. The type argument of %s must be a record without type parameters."),
    NO_REWRITE_INTERFACE("WKP-109", "\"%s\" implements no rewrite. Implement one of %s."),
    SEVERAL_REWRITE_INTERFACES("WKP-110", "\"%s\" implements several rewrites: %s. Make one class for each of them."),
    SEVERAL_ANNOTATIONS("WKP-111", "\"%s\" has several rule annotations: %s. Make one class for each of them."),
    NO_FUNCTION_LIBRARY("WKP-112", "\"%s\" defines no functions. Implement %s."),
    NO_WRAPPER("WKP-113", "\"%s\" wraps no rule. Implement %s<R>, where R is what the wrapped rule makes: one of %s."),
    NO_RESULT("WKP-114", "%s has no type argument. Name what the wrapped rule makes: one of %s."),
    UNKNOWN_RESULT(
            "WKP-115",
            "No kind of rule makes \"%s\". The type argument of %s must be what the wrapped rule makes: one of %s."),

    NO_TYPE("WKP-201", "\"%s\" names no type. Name at least one ADF type in @Translates."),
    BLANK_TYPE("WKP-202", "A type is blank. Name an ADF type or remove it."),
    TYPE_REPEATED("WKP-203", "The type \"%s\" is named twice; types match ignoring case. Remove one of the two."),
    TYPE_TAKEN(
            "WKP-204",
            "The %s type \"%s\" has two rules in this module: \"%s\" and \"%s\". Take it out of one of them."),
    UNKNOWN_TYPE(
            "WKP-205",
            "\"%s\" is not a published %s type.%s Correct the name, or say custom = true if the type is your own."),
    MALFORMED_REPLACES(
            "WKP-206",
            "\"%s\" does not name a rule. Write the module and the rule, as in \"builtin/NotebookTranslator\"."),
    PRIORITY_OUT_OF_RANGE("WKP-207", "The priority %d is out of range. Choose one from %d to %d."),
    ID_TAKEN("WKP-208", "Two rules have the id \"%s\": \"%s\" and \"%s\". Rename one of the two classes."),
    MALFORMED_WRAPS(
            "WKP-209",
            "\"%s\" does not name the rule to wrap. Write the module and the rule, as in"
                    + " \"builtin/NotebookTranslator\"."),
    WRAPS_ITSELF("WKP-210", "\"%s\" names itself as the rule to wrap. Name the rule whose results it changes."),

    UNSUPPORTED_COMPONENT(
            "WKP-301",
            "The type \"%s\" of \"%s\" cannot be bound. Use Value<T> or Value<?>, text, a number, a boolean, a Duration, an"
                    + " enum, JsonNode, a record, SecretValue, ActivityScope, a kind of Reference, or an Optional,"
                    + " OptionalInt, List or Map<String, …> of these."),
    TYPE_OUT_OF_REACH("WKP-302", "\"%s\" cannot be seen by the generated binder in package %s. Make it visible there."),
    COMPONENTS_CLASH(
            "WKP-303",
            "The components \"%s\" and \"%s\" both read \"%s\"; properties match ignoring case. Remove one of the two."),
    UNKNOWN_PROPERTY(
            "WKP-304",
            "%s has no property \"%s\".%s Correct the name, or say @Property(value = \"%2$s\", custom = true) if ADF knows"
                    + " it all the same."),
    BLANK_PROPERTY("WKP-305", "The name of a property is blank. Write it as it stands in JSON."),

    DECLARED_UNKNOWN("WKP-401", "%s has no property \"%s\" that could be left behind.%s Correct the name."),
    DECLARED_BOUND("WKP-402", "\"%s\" is declared untranslated and is read by \"%s\". Remove one of the two."),
    DECLARED_TWICE("WKP-403", "\"%s\" is declared untranslated twice. Remove one of the two."),
    BLANK_REASON("WKP-404", "\"%s\" is declared untranslated without a reason. Say why it has no counterpart."),
    NOT_EXHAUSTIVE(
            "WKP-405",
            "%s is published with properties that are neither read nor declared @Untranslated: %s. Do either."),

    UNRESOLVED_TYPE(
            "WKP-501",
            "\"%s\" could not be processed, since the type \"%s\" cannot be resolved. Correct its name, or look why the processor"
                    + " that should generate it did not."),
    GENERATED_TOO_LATE(
            "WKP-502",
            "\"%s\" was generated after the registry of rules had been written. Generate it in the first round."),
    MALFORMED_OPTION("WKP-503", "The option -A%s does not accept \"%s\". Give it %s."),
    OUTPUT_FAILED("WKP-504", "The generated file \"%s\" could not be written: %s"),
    PROCESSOR_FAILED(
            "WKP-505",
            "The rule processor failed; that is a fault of the processor, not of your rules. Report it:%n%s"),
    SEVERAL_MODULES(
            "WKP-506",
            "Rules that were compiled before are in the module \"%s\", these are in \"%s\". Compile all rules again, into an"
                    + " empty folder; -Awkmigrate.module=NAME keeps the name of the module the same.");

    private final String code;
    private final String template;

    Message(String code, String template) {
        this.code = code;
        this.template = template;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The whole text, starting with the code. */
    public String text(Object... details) {
        return code + ": " + String.format(Locale.ROOT, template, details);
    }
}
