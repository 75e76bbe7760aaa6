package io.wkmigrate.api.rule;

import java.util.List;
import java.util.Map;

/**
 * What is known of a rule without running it: one entry of the generated catalogue.
 *
 * @param id the rule, as {@code module/RuleName}
 * @param kind what it translates
 * @param types the ADF types it answers for, sorted; empty for a rewrite or functions
 * @param replaces the rule it takes the place of, or empty text
 * @param priority when a rewrite runs; 0 for other rules
 * @param summary the first sentence of its Javadoc
 * @param binds the properties it reads, in the order of its record; those of nested records after a dot
 * @param untranslated the properties it leaves behind, with the reason for each
 */
public record RuleDescriptor(
        String id,
        RuleKind kind,
        List<String> types,
        String replaces,
        int priority,
        String summary,
        List<String> binds,
        Map<String, String> untranslated) {}
