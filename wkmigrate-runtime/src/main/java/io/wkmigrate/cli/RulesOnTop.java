package io.wkmigrate.cli;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.extension.RuleJar;
import io.wkmigrate.settings.RulesInForce;
import java.util.List;

/**
 * Rules of other jars that build on those of a jar, and cannot be there without it.
 *
 * @param jar the jar that is tried
 * @param own the ids of its rules
 */
record RulesOnTop(RuleJar jar, List<String> own) {

    /** Refuses to compare with and without the jar if another one needs it. */
    void refuse(RulesInForce rules) {
        for (RuleJar other : rules.jars()) {
            if (!other.sha256().equals(jar.sha256())) {
                other.sources().stream()
                        .flatMap(each -> each.module().catalogue().stream())
                        .forEach(each -> refuse(other, each));
            }
        }
    }

    private void refuse(RuleJar other, RuleDescriptor rule) {
        if (own.contains(rule.wraps())) {
            throw refusal(other, rule.id() + " wraps " + rule.wraps());
        } else if (own.contains(rule.replaces())) {
            throw refusal(other, rule.id() + " takes the place of " + rule.replaces());
        }
    }

    private CommandFailure refusal(RuleJar other, String why) {
        return new CommandFailure(
                ExitCode.INCOMPATIBLE_RULES,
                "What " + jar.path() + " changes cannot be told beside " + other.path()
                        + ", which cannot be without it: "
                        + why + ". Leave " + other.path()
                        + " out, or try that one instead: wkmigrate rules test "
                        + ShellWord.of(other.path().toString()) + " SRC --rules "
                        + ShellWord.of(jar.path().toString()));
    }
}
