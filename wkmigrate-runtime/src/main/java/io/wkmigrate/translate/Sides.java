package io.wkmigrate.translate;

import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.Unbound;
import java.util.Optional;

/**
 * Translates the sources and sinks of activities, each by the rule for its type.
 *
 * @param rules the rules in force
 * @param context what the rules may ask
 * @param account where their properties are accounted for
 */
record Sides(RuleSet rules, RuleContext context, Account account) {

    private static final String UNREAD = "no rule translates the type";

    CopySource source(CopySide side, Optional<Dataset> dataset) {
        Optional<Rule<CopySideDefinition<Unbound>, CopySource>> rule = rules.copySource(side.type());
        if (rule.isEmpty()) {
            return new CopySource.Unsupported(withoutRule(side, "source"));
        }
        return applied(rule.get(), side, dataset, CopySource.class)
                .orElseGet(() -> new CopySource.Unsupported("The source could not be translated."));
    }

    CopySink sink(CopySide side, Optional<Dataset> dataset) {
        Optional<Rule<CopySideDefinition<Unbound>, CopySink>> rule = rules.copySink(side.type());
        if (rule.isEmpty()) {
            return new CopySink.Unsupported(withoutRule(side, "sink"));
        }
        return applied(rule.get(), side, dataset, CopySink.class)
                .orElseGet(() -> new CopySink.Unsupported("The sink could not be translated."));
    }

    private <R> Optional<R> applied(
            Rule<CopySideDefinition<Unbound>, R> rule, CopySide side, Optional<Dataset> dataset, Class<R> result) {
        CopySideDefinition<Unbound> definition =
                new CopySideDefinition<>(side.type(), side.place(), dataset, side.properties());
        Optional<R> translated = context.apply(rule, definition, side.properties(), result);
        account.translated(side);
        return translated;
    }

    private String withoutRule(CopySide side, String what) {
        String message = "No rule translates the " + what + " type \"" + side.type() + "\".";
        account.report(Findings.COPY_SIDE_WITHOUT_RULE, side.place(), message);
        side.properties().reader().declareRest(UNREAD);
        account.translated(side);
        return message;
    }
}
