package io.wkmigrate.cli;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSet;
import java.util.List;
import java.util.function.Function;

/**
 * A rule among the others.
 *
 * @param rule what is known of it
 * @param origin where it comes from
 * @param replacedBy the rules that take its place, for the types that they have in common
 * @param wrappedBy the rules that change its results, in the order in which they run
 */
record RuleView(RuleDescriptor rule, RuleOrigin origin, List<String> replacedBy, List<String> wrappedBy) {

    /** All rules, also those that others replace. */
    static List<RuleView> all(RuleSet rules) {
        return rules.catalogue().stream().map(each -> of(rules, each)).toList();
    }

    static RuleView of(RuleSet rules, RuleDescriptor rule) {
        return new RuleView(
                rule,
                rules.originOf(rule.id()),
                naming(rules, RuleDescriptor::replaces, rule),
                naming(rules, RuleDescriptor::wraps, rule));
    }

    private static List<String> naming(RuleSet rules, Function<RuleDescriptor, String> named, RuleDescriptor rule) {
        return rules.catalogue().stream()
                .filter(each -> named.apply(each).equals(rule.id()))
                .sorted(RuleSet.ORDER)
                .map(RuleDescriptor::id)
                .toList();
    }

    /** Where it comes from, in a few words. */
    String from() {
        return from(origin);
    }

    /** An origin in a few words. */
    static String from(RuleOrigin origin) {
        return switch (origin.kind()) {
            case BUILT_IN -> "the program";
            case GIVEN -> "a Java program";
            case JAR, POLICY -> origin.file();
        };
    }
}
