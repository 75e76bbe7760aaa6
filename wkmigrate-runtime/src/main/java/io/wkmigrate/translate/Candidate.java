package io.wkmigrate.translate;

import io.wkmigrate.api.rule.RuleDescriptor;

/**
 * A rule that says it is for a type, or changes the results of one that does.
 *
 * @param rule the rule
 * @param verdict what it has to do with the type
 * @param reason why, as a sentence
 */
public record Candidate(RuleDescriptor rule, Verdict verdict, String reason) {

    /** What a rule has to do with a type. */
    public enum Verdict {
        /** It translates the type. */
        IN_FORCE,
        /** Another rule took its place for the type. */
        REPLACED,
        /** It changes what the rule in force makes. */
        WRAPS
    }
}
