package io.wkmigrate.catalogue;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.catalogue.page.Anchor;
import io.wkmigrate.catalogue.page.Document.Block;
import io.wkmigrate.catalogue.page.Document.Heading;
import io.wkmigrate.catalogue.page.Document.Inline;
import io.wkmigrate.catalogue.page.Document.Link;
import io.wkmigrate.catalogue.page.Document.Name;
import io.wkmigrate.catalogue.page.Document.Table;
import io.wkmigrate.catalogue.page.Document.Words;
import io.wkmigrate.translate.Candidate;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the modules come from, and the way to each rule: by ADF type, or by the order in which rewrites run. */
final class CatalogueIndex {

    private final RuleSet rules;

    CatalogueIndex(RuleSet rules) {
        this.rules = rules;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, Anchor.of("index", "modules"), "Modules"));
        blocks.add(new Table(
                List.of("module", "comes from", "version", "SHA-256", "rules"),
                rules.sources().stream().map(CatalogueIndex::row).toList()));
        for (RuleKind kind : RuleKind.values()) {
            addTypes(kind, blocks);
            addRewrites(kind, blocks);
        }
        return blocks;
    }

    private static List<List<Inline>> row(RuleSource source) {
        RuleOrigin origin = source.origin();
        return List.of(
                List.of(new Link(
                        source.module().name(),
                        Anchor.of("module", source.module().name()))),
                words(from(origin)),
                words(origin.version().isEmpty() ? "-" : origin.version()),
                origin.sha256().isEmpty() ? words("-") : List.of(new Name(origin.sha256())),
                words(Integer.toString(source.module().catalogue().size())));
    }

    private static String from(RuleOrigin origin) {
        return switch (origin.kind()) {
            case BUILT_IN -> "the program";
            case GIVEN -> "a Java program";
            case JAR, POLICY -> origin.file();
        };
    }

    private void addTypes(RuleKind kind, List<Block> blocks) {
        List<List<List<Inline>>> rows = rules.catalogue().stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> each.types().stream())
                .map(each -> each.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .flatMap(type -> rules.candidates(kind, type).stream().map(each -> row(type, each)))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(heading("Types of " + kind.words(), kind.words()));
            blocks.add(new Table(List.of("type", "rule", ""), rows));
        }
    }

    private static List<List<Inline>> row(String type, Candidate candidate) {
        RuleDescriptor rule = candidate.rule();
        String spelled =
                rule.types().stream().filter(type::equalsIgnoreCase).findFirst().orElse(type);
        String remark = switch (candidate.verdict()) {
            case IN_FORCE -> rule.replaces().isEmpty() ? "" : "in place of " + rule.replaces();
            case REPLACED -> "replaced";
            case WRAPS -> "changes what " + rule.wraps() + " makes";
        };
        return List.of(List.of(new Name(spelled)), List.of(link(rule)), words(remark));
    }

    private void addRewrites(RuleKind kind, List<Block> blocks) {
        List<RuleDescriptor> rewrites = rules.inOrder(kind).stream()
                .filter(each -> each.types().isEmpty())
                .toList();
        if (!rewrites.isEmpty()) {
            String title = kind == RuleKind.FUNCTION_LIBRARY
                    ? "Functions of expressions"
                    : "Every " + kind.words() + ", in the order in which they run";
            blocks.add(heading(title, kind.words()));
            blocks.add(new Table(
                    List.of("priority", "rule"),
                    rewrites.stream()
                            .map(each -> List.of(words(Integer.toString(each.priority())), List.<Inline>of(link(each))))
                            .toList()));
        }
    }

    private static Heading heading(String title, String name) {
        return new Heading(3, Anchor.of("index", name), title);
    }

    private static Inline link(RuleDescriptor rule) {
        return new Link(rule.id(), RuleSection.anchor(rule.id()));
    }

    private static List<Inline> words(String text) {
        return List.of(new Words(text));
    }
}
