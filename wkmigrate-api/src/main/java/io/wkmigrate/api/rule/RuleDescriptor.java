package io.wkmigrate.api.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is known of a rule without running it: one entry of the generated catalogue.
 *
 * @param id the rule, as {@code module/RuleName}
 * @param kind what it translates
 * @param types the ADF types it answers for, sorted; empty for a rewrite, a wrapper or functions
 * @param replaces the rule it takes the place of, or empty text
 * @param wraps the rule that it changes the results of, or empty text
 * @param priority when a rewrite or a wrapper runs; 0 for other rules
 * @param summary the first sentence of its Javadoc
 * @param binds the properties it reads, in the order of its record; those of nested records after a dot
 * @param untranslated the properties it leaves behind, with the reason for each
 */
public record RuleDescriptor(
        String id,
        RuleKind kind,
        List<String> types,
        String replaces,
        String wraps,
        int priority,
        String summary,
        List<String> binds,
        Map<String, String> untranslated) {

    /**
     * What it does, as a sentence.
     *
     * @param name how the name of a type or a rule stands in it
     */
    public String purpose(UnaryOperator<String> name) {
        if (kind == RuleKind.FUNCTION_LIBRARY) {
            return "It adds functions to the expression language.";
        }
        if (!wraps.isEmpty()) {
            return "It changes what " + name.apply(wraps) + " makes, with priority " + priority + ".";
        }
        if (types.isEmpty()) {
            return "A " + kind.words() + " with priority " + priority + ".";
        }
        return "It translates the " + kind.words() + (types.size() == 1 ? " type " : " types ")
                + types.stream().map(name).collect(Collectors.joining(", ")) + ".";
    }

    /** The properties that it knows of, those that it reads first, and what becomes of each in a few words. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        binds.forEach(each -> properties.put(each, "read"));
        untranslated.forEach((each, reason) -> properties.putIfAbsent(
                each, "left behind because " + reason.strip().replaceAll("\\s+", " ")));
        return properties;
    }
}
