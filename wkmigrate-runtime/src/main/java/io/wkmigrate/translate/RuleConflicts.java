package io.wkmigrate.translate;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Decides which module answers for each type, and refuses two that claim one without saying so. */
final class RuleConflicts {

    private final List<RuleModule> modules;

    private record Claim(RuleModule module, RuleDescriptor rule, String type) {}

    RuleConflicts(List<RuleModule> modules) {
        this.modules = modules;
    }

    /** The module of the rule in force, by kind and type in lower case, joined by a blank. */
    Map<String, RuleModule> owners() {
        Map<String, List<Claim>> claims = new TreeMap<>();
        for (RuleModule module : modules) {
            for (RuleDescriptor rule : module.catalogue()) {
                rule.types()
                        .forEach(type -> claims.computeIfAbsent(key(rule, type), unseen -> new ArrayList<>())
                                .add(new Claim(module, rule, type)));
            }
        }
        Map<String, RuleModule> owners = new HashMap<>();
        claims.forEach((key, all) -> owners.put(key, owner(all)));
        return Map.copyOf(owners);
    }

    private static String key(RuleDescriptor rule, String type) {
        return rule.kind().name() + " " + type.toLowerCase(Locale.ROOT);
    }

    /** A rule that is replaced still answers for the types that the one in its place does not claim. */
    private static RuleModule owner(List<Claim> claims) {
        Set<String> replaced =
                claims.stream().map(each -> each.rule().replaces()).collect(Collectors.toSet());
        List<Claim> left = claims.stream()
                .filter(each -> !replaced.contains(each.rule().id()))
                .toList();
        if (left.isEmpty()) {
            throw circle(claims);
        }
        if (left.size() > 1) {
            throw conflict(left.get(0).type(), left.get(0).rule(), left.get(1).rule());
        }
        return left.get(0).module();
    }

    private static RuleConflictException circle(List<Claim> claims) {
        String rules = claims.stream().map(each -> each.rule().id()).collect(Collectors.joining(" and "));
        return new RuleConflictException("The rules " + rules + " for the type \""
                + claims.get(0).type() + "\" say that they replace each other. Only one of them may.");
    }

    private static RuleConflictException conflict(String type, RuleDescriptor first, RuleDescriptor second) {
        return new RuleConflictException("The " + first.kind().words() + " type \"" + type + "\" is claimed by "
                + first.id() + " and by " + second.id() + ". One of them must say that it replaces the other: "
                + "@Translates(replaces = \"" + first.id() + "\").");
    }
}
