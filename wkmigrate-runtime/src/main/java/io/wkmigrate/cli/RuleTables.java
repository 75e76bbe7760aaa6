package io.wkmigrate.cli;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Column;
import io.wkmigrate.report.Page.Table;
import io.wkmigrate.translate.Candidate;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules in force as tables: the modules, for each type the rule that answers for it, the rewrites as they run. */
final class RuleTables {

    private static final int SHORT_HASH = 12;

    private final RuleSet rules;

    /** Whether there are other rules than those of the program, so that it matters where one comes from. */
    private final boolean mixed;

    RuleTables(RuleSet rules) {
        this.rules = rules;
        this.mixed = rules.sources().size() > 1;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(modules());
        for (RuleKind kind : RuleKind.values()) {
            List<List<String>> byType = byType(kind);
            if (!byType.isEmpty()) {
                blocks.add(new Table(columns(List.of(words(kind.words()), words("rule"))), byType));
            }
            List<List<String>> inOrder = inOrder(kind);
            if (!inOrder.isEmpty()) {
                blocks.add(new Table(
                        columns(List.of(numbers("priority"), words(kind.words() + ", in the order in which they run"))),
                        inOrder));
            }
        }
        return blocks;
    }

    private Table modules() {
        return modules(rules.sources());
    }

    /** Modules, with the files that they come from. */
    static Table modules(List<RuleSource> sources) {
        return new Table(
                List.of(words("module"), words("from"), words("version"), words("SHA-256"), numbers("rules")),
                sources.stream().map(RuleTables::row).toList());
    }

    private static List<String> row(RuleSource source) {
        RuleOrigin origin = source.origin();
        return List.of(
                source.module().name(),
                RuleView.from(origin),
                origin.version().isEmpty() ? "-" : origin.version(),
                origin.sha256().isEmpty() ? "-" : shortHash(origin.sha256()),
                Integer.toString(source.module().catalogue().size()));
    }

    /** As much of a hash as people compare by eye. */
    static String shortHash(String sha256) {
        return sha256.substring(0, Math.min(SHORT_HASH, sha256.length()));
    }

    private List<List<String>> byType(RuleKind kind) {
        return rules.catalogue().stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> each.types().stream())
                .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(each -> each))
                .distinct()
                .flatMap(type -> rows(kind, type))
                .toList();
    }

    private List<List<String>> inOrder(RuleKind kind) {
        return rules.inOrder(kind).stream()
                .filter(each -> each.types().isEmpty())
                .map(each -> row(Integer.toString(each.priority()), each.id(), each))
                .toList();
    }

    private Stream<List<String>> rows(RuleKind kind, String type) {
        return rules.candidates(kind, type).stream()
                .map(each -> row(each.verdict() == Candidate.Verdict.IN_FORCE ? type : "", name(each), each.rule()));
    }

    private static String name(Candidate candidate) {
        String id = candidate.rule().id();
        return switch (candidate.verdict()) {
            case IN_FORCE -> id;
            case REPLACED -> id + " (replaced)";
            case WRAPS -> "+ " + id + " (wrapper, " + candidate.rule().priority() + ")";
        };
    }

    private List<String> row(String first, String second, RuleDescriptor rule) {
        return mixed ? List.of(first, second, RuleView.from(rules.originOf(rule.id()))) : List.of(first, second);
    }

    private List<Column> columns(List<Column> columns) {
        return mixed ? Stream.concat(columns.stream(), Stream.of(words("from"))).toList() : columns;
    }
}
