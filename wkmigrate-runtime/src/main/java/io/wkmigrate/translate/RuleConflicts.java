package io.wkmigrate.translate;

import io.wkmigrate.api.finding.Spelling;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which module answers for each type, and refuses rules that contradict each other. */
final class RuleConflicts {

    private final Map<String, Claim> rules = new TreeMap<>();
    private final Map<RuleKind, Map<String, List<Claim>>> claims = new EnumMap<>(RuleKind.class);

    /** A rule of a module, and how a person finds it. */
    private record Claim(RuleSource source, RuleDescriptor rule) {

        /** The id, and the file that the rule comes from if it comes from one. */
        String text() {
            String file = source.origin().file();
            return file.isEmpty() ? rule.id() : rule.id() + " (" + file + ")";
        }

        boolean replaces(Claim other) {
            return rule.replaces().equals(other.rule().id());
        }
    }

    RuleConflicts(List<RuleSource> sources) {
        refuseNamesakes(sources);
        for (RuleSource source : sources) {
            source.module().catalogue().forEach(rule -> add(new Claim(source, rule)));
        }
        rules.values().forEach(this::checkReplaced);
        rules.values().forEach(this::checkWrapped);
    }

    private static void refuseNamesakes(List<RuleSource> sources) {
        Map<String, RuleSource> seen = new HashMap<>();
        for (RuleSource each : sources) {
            RuleSource twin = seen.putIfAbsent(each.module().name(), each);
            if (twin != null) {
                throw new RuleConflictException("Two modules of rules are called \""
                        + each.module().name() + "\": one " + from(twin.origin()) + " and one " + from(each.origin())
                        + ". Leave one of them out, or build one with another name (-Awkmigrate.module=NAME).");
            }
        }
    }

    private static String from(RuleOrigin origin) {
        return switch (origin.kind()) {
            case BUILT_IN -> "that comes with the program";
            case GIVEN -> "that was handed over";
            case JAR, POLICY -> "from " + origin.file();
        };
    }

    private void add(Claim claim) {
        rules.put(claim.rule().id(), claim);
        for (String type : claim.rule().types()) {
            claims.computeIfAbsent(claim.rule().kind(), unseen -> new TreeMap<>())
                    .computeIfAbsent(key(type), unseen -> new ArrayList<>())
                    .add(claim);
        }
    }

    /** The modules of the rules in force, by kind and then by type in lower case. */
    Map<RuleKind, Map<String, RuleModule>> owners() {
        Map<RuleKind, Map<String, RuleModule>> owners = new EnumMap<>(RuleKind.class);
        claims.forEach((kind, ofKind) -> {
            Map<String, RuleModule> modules = new HashMap<>();
            ofKind.forEach(
                    (type, all) -> modules.put(type, owner(type, all).source().module()));
            owners.put(kind, Map.copyOf(modules));
        });
        return owners;
    }

    /** All rules for a type, those that are replaced too; the one in force comes first. */
    List<Candidate> candidates(RuleKind kind, String type) {
        List<Claim> all = claims.getOrDefault(kind, Map.of()).getOrDefault(key(type), List.of());
        if (all.isEmpty()) {
            return List.of();
        }
        Claim owner = owner(type, all);
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(inForce(owner, type));
        wrappers(owner.rule().id()).forEach(each -> candidates.add(wrapper(each, owner)));
        all.stream().filter(each -> !each.equals(owner)).forEach(each -> candidates.add(replaced(each, all)));
        return List.copyOf(candidates);
    }

    private static Candidate inForce(Claim owner, String type) {
        String replaces = owner.rule().replaces();
        return new Candidate(
                owner.rule(),
                Candidate.Verdict.IN_FORCE,
                replaces.isEmpty()
                        ? "It is the only rule that is for \"" + type + "\" and not replaced."
                        : "It says that it takes the place of " + replaces + ".");
    }

    private static Candidate wrapper(Claim wrapper, Claim owner) {
        return new Candidate(
                wrapper.rule(),
                Candidate.Verdict.WRAPS,
                "It changes what " + owner.rule().id() + " makes; priority "
                        + wrapper.rule().priority() + ".");
    }

    private static Candidate replaced(Claim claim, List<Claim> all) {
        Optional<Claim> successor =
                all.stream().filter(each -> each.replaces(claim)).findFirst();
        return new Candidate(
                claim.rule(),
                Candidate.Verdict.REPLACED,
                successor
                        .map(each -> each.text() + " says that it takes its place.")
                        .orElse(""));
    }

    /** The wrappers of a rule, in the order in which they run. */
    private List<Claim> wrappers(String rule) {
        return rules.values().stream()
                .filter(each -> each.rule().wraps().equals(rule))
                .sorted((one, other) -> RuleSet.ORDER.compare(one.rule(), other.rule()))
                .toList();
    }

    /** A rule that is replaced still answers for the types that the one in its place does not claim. */
    private static Claim owner(String type, List<Claim> claims) {
        Set<String> replaced =
                claims.stream().map(each -> each.rule().replaces()).collect(Collectors.toSet());
        List<Claim> left = claims.stream()
                .filter(each -> !replaced.contains(each.rule().id()))
                .toList();
        if (left.isEmpty()) {
            throw circle(claims, type);
        }
        if (left.size() > 1) {
            throw conflict(left.get(0), left.get(1));
        }
        return left.get(0);
    }

    private void checkReplaced(Claim claim) {
        if (claim.rule().replaces().isEmpty()) {
            return;
        }
        Claim replaced = existing(claim, claim.rule().replaces(), "replaces");
        boolean shared = claim.rule().types().stream()
                .anyMatch(type -> replaced.rule().types().stream().anyMatch(type::equalsIgnoreCase));
        if (!shared || claim.rule().kind() != replaced.rule().kind()) {
            throw new RuleConflictException(claim.text() + " says that it replaces " + replaced.text()
                    + ", but has none of its types. Let it name one of them, or replace nothing.");
        }
    }

    /** A wrapper whose rule is not in force for a single type would never be asked, and nobody would know. */
    private void checkWrapped(Claim claim) {
        if (claim.rule().wraps().isEmpty()) {
            return;
        }
        Claim wrapped = existing(claim, claim.rule().wraps(), "wraps");
        if (wrapped.rule().types().isEmpty()) {
            throw new RuleConflictException(claim.text() + " wraps " + wrapped.text()
                    + ", which translates nothing itself. Let it wrap the rule that does"
                    + (wrapped.rule().wraps().isEmpty()
                            ? "."
                            : ", " + wrapped.rule().wraps() + "."));
        }
        if (claim.rule().kind() != wrapped.rule().kind()) {
            throw new RuleConflictException(claim.text() + " wraps " + wrapped.text() + ", but one is for the kind "
                    + claim.rule().kind().words() + " and the other for the kind "
                    + wrapped.rule().kind().words() + ".");
        }
        @Nullable Claim successor = successor(wrapped);
        if (successor != null) {
            throw new RuleConflictException(claim.text() + " wraps " + wrapped.text() + ", which " + successor.text()
                    + " replaces. Let it wrap " + successor.rule().id() + ", or leave one of the two out.");
        }
    }

    /** The rule that has taken all types of another. */
    private @Nullable Claim successor(Claim claim) {
        Map<String, List<Claim>> ofKind = claims.getOrDefault(claim.rule().kind(), Map.of());
        List<Claim> owners = claim.rule().types().stream()
                .map(type -> owner(type, ofKind.getOrDefault(key(type), List.of(claim))))
                .toList();
        return owners.contains(claim) ? null : owners.get(0);
    }

    private Claim existing(Claim claim, String named, String verb) {
        Claim found = rules.get(named);
        if (found == null) {
            throw new RuleConflictException(claim.text() + " says that it " + verb + " \"" + named
                    + "\", and there is no such rule." + Spelling.didYouMean(named, rules.keySet())
                    + " See: wkmigrate rules list");
        }
        return found;
    }

    private static RuleConflictException circle(List<Claim> claims, String type) {
        String rules = claims.stream().map(Claim::text).collect(Collectors.joining(" and "));
        return new RuleConflictException("The rules " + rules + " for the type \"" + spelled(claims.get(0), type)
                + "\" say that they replace each other. Only one of them may.");
    }

    private static RuleConflictException conflict(Claim first, Claim second) {
        String type = first.rule().types().stream()
                .filter(each -> second.rule().types().stream().anyMatch(each::equalsIgnoreCase))
                .findFirst()
                .orElse("");
        return new RuleConflictException("The " + first.rule().kind().words() + " type \"" + type + "\" is claimed by "
                + first.text() + " and by " + second.text() + ". One of them must say that it replaces the other: "
                + "@Translates(replaces = \"" + first.rule().id() + "\").");
    }

    private static String spelled(Claim claim, String type) {
        return claim.rule().types().stream()
                .filter(type::equalsIgnoreCase)
                .findFirst()
                .orElse(type);
    }

    private static String key(String type) {
        return type.toLowerCase(Locale.ROOT);
    }
}
