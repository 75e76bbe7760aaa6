package io.wkmigrate.translate;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which module answers for each type, and refuses two that claim one without saying so. */
final class RuleConflicts {

    private final List<RuleModule> modules;
    private final Set<String> replaced;

    private record Claim(RuleModule module, RuleDescriptor rule) {}

    RuleConflicts(List<RuleModule> modules) {
        this.modules = modules;
        this.replaced = modules.stream()
                .flatMap(each -> each.catalogue().stream())
                .map(RuleDescriptor::replaces)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The module of the rule in force, by kind and type in lower case, joined by a blank. */
    Map<String, RuleModule> owners() {
        Map<String, Claim> claims = new HashMap<>();
        for (Claim claim : claims()) {
            for (String type : claim.rule().types()) {
                String key = claim.rule().kind().name() + " " + type.toLowerCase(Locale.ROOT);
                Claim other = claims.putIfAbsent(key, claim);
                if (other != null) {
                    throw conflict(type, other.rule(), claim.rule());
                }
            }
        }
        return claims.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().module()));
    }

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (RuleModule module : modules) {
            module.catalogue().stream()
                    .filter(rule -> !replaced.contains(rule.id()))
                    .forEach(rule -> claims.add(new Claim(module, rule)));
        }
        return claims;
    }

    private static RuleConflictException conflict(String type, RuleDescriptor first, RuleDescriptor second) {
        return new RuleConflictException("The " + first.kind().words() + " type \"" + type + "\" is claimed by "
                + first.id() + " and by " + second.id() + ". One of them must say that it replaces the other: "
                + "@Translates(replaces = \"" + first.id() + "\").");
    }
}
