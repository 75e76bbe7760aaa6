package io.wkmigrate.convert;

import io.wkmigrate.report.RuleUse;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Puts together which rules had a part in a conversion, by the modules that they come from. */
final class RuleUses {

    private RuleUses() {}

    /** @param used the ids of the rules that translated or changed something */
    static List<RuleUse> of(RuleSet rules, Collection<String> used) {
        return rules.sources().stream().map(each -> of(each, used)).toList();
    }

    private static RuleUse of(RuleSource source, Collection<String> used) {
        String module = source.module().name();
        TreeSet<String> own = new TreeSet<>();
        used.stream().filter(each -> each.startsWith(module + "/")).forEach(own::add);
        TreeSet<String> others = new TreeSet<>();
        RuleOrigin origin = source.origin();
        if (origin.kind() != RuleOrigin.Kind.BUILT_IN) {
            source.module().catalogue().forEach(each -> others.add(each.id()));
            others.removeAll(own);
        }
        String kind = origin.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new RuleUse(module, kind, origin.file(), origin.sha256(), origin.version(), own, others);
    }
}
