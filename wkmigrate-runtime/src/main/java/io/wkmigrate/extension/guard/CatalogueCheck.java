package io.wkmigrate.extension.guard;

import io.wkmigrate.api.rule.Rewrites;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the entries of a catalogue can be what they say. */
final class CatalogueCheck {

    private static final Pattern NAME = Pattern.compile("[\\p{Alpha}_$][\\p{Alnum}_$.]{0,199}");

    private final String module;

    CatalogueCheck(String module) {
        this.module = module;
    }

    void check(List<RuleDescriptor> catalogue, Collection<String> indexed) {
        catalogue.forEach(this::check);
        Set<String> ids = catalogue.stream().map(RuleDescriptor::id).collect(Collectors.toCollection(TreeSet::new));
        if (ids.size() < catalogue.size()) {
            throw new NonsenseException("lists one rule twice");
        }
        if (!ids.equals(new TreeSet<>(indexed))) {
            throw new NonsenseException("holds other rules than its index says");
        }
    }

    private void check(RuleDescriptor rule) {
        String prefix = module + "/";
        if (!rule.id().startsWith(prefix)
                || !NAME.matcher(rule.id().substring(prefix.length())).matches()) {
            throw new NonsenseException("holds a rule whose id does not begin with \"" + prefix + "\" and a name");
        }
        boolean ordered = isRewrite(rule.kind()) || !rule.wraps().isEmpty();
        if (ordered && (rule.priority() < Rewrites.MIN_PRIORITY || rule.priority() > Rewrites.MAX_PRIORITY)) {
            throw new NonsenseException("gives " + rule.id() + " a priority that is not from " + Rewrites.MIN_PRIORITY
                    + " to " + Rewrites.MAX_PRIORITY);
        }
        boolean translates =
                TranslatorKinds.includes(rule.kind()) && rule.wraps().isEmpty();
        if (translates == rule.types().isEmpty() || rule.types().stream().anyMatch(String::isBlank)) {
            throw new NonsenseException("does not say for which types " + rule.id() + " is");
        }
    }

    private static boolean isRewrite(RuleKind kind) {
        return !TranslatorKinds.includes(kind) && kind != RuleKind.FUNCTION_LIBRARY;
    }
}
