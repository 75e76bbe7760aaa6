package io.wkmigrate.settings;

import io.wkmigrate.convert.FunctionNamesakes;
import io.wkmigrate.extension.RuleJar;
import io.wkmigrate.policy.Policies;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules of a run.
 *
 * @param rules those that come with the program, with those that somebody asked for
 * @param jars the jars that some of them are from
 * @param policies the policies that some of them are
 */
public record RulesInForce(RuleSet rules, List<RuleJar> jars, Policies policies) {

    /** Makes the list its own. */
    public RulesInForce {
        jars = List.copyOf(jars);
    }

    /**
     * The rules that come with the program, and those of jars and policies.
     *
     * @throws io.wkmigrate.translate.RuleConflictException when two contradict each other
     */
    public static RulesInForce of(List<RuleJar> jars, Policies policies) {
        List<RuleSource> sources = Stream.concat(
                        jars.stream().flatMap(each -> each.sources().stream()), policies.sources().stream())
                .toList();
        RuleSet rules = RuleSet.builtIn().with(sources);
        FunctionNamesakes.refuse(rules);
        return new RulesInForce(rules, jars, policies);
    }

    /** The rules without those of some jars. */
    public RulesInForce without(Predicate<RuleJar> left) {
        return of(jars.stream().filter(left.negate()).toList(), policies);
    }
}
