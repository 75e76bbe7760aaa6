package io.wkmigrate.catalogue;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.catalogue.page.Anchor;
import io.wkmigrate.catalogue.page.Document.Block;
import io.wkmigrate.catalogue.page.Document.Heading;
import io.wkmigrate.catalogue.page.Document.Inline;
import io.wkmigrate.catalogue.page.Document.Link;
import io.wkmigrate.catalogue.page.Document.Name;
import io.wkmigrate.catalogue.page.Document.Paragraph;
import io.wkmigrate.catalogue.page.Document.Table;
import io.wkmigrate.catalogue.page.Document.Words;
import io.wkmigrate.translate.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** What there is to tell of one rule, without its example. */
final class RuleSection {

    private final RuleSet rules;
    private final RuleDescriptor rule;

    RuleSection(RuleSet rules, RuleDescriptor rule) {
        this.rules = rules;
        this.rule = rule;
    }

    static Anchor anchor(String rule) {
        return Anchor.of("rule", rule);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, anchor(rule.id()), rule.id()));
        if (!rule.summary().isEmpty()) {
            blocks.add(Paragraph.of(rule.summary()));
        }
        blocks.add(Paragraph.of(rule.purpose(each -> each) + position()));
        addRelated("It takes the place of ", rule.replaces(), blocks);
        for (RuleDescriptor each : rules.catalogue()) {
            if (each.replaces().equals(rule.id())) {
                addRelated("For the types that they have in common, its place is taken by ", each.id(), blocks);
            }
            if (each.wraps().equals(rule.id())) {
                addRelated("What it makes is changed by ", each.id(), blocks);
            }
        }
        if (!rule.properties().isEmpty()) {
            blocks.add(properties());
        }
        return blocks;
    }

    /** Which of all rewrites of its kind it is, since that decides what it gets to see. */
    private String position() {
        List<String> inOrder = rules.inOrder(rule.kind()).stream()
                .filter(each -> each.types().isEmpty())
                .map(RuleDescriptor::id)
                .toList();
        int index = inOrder.indexOf(rule.id());
        return index < 0 || rule.kind() == RuleKind.FUNCTION_LIBRARY
                ? ""
                : " It runs as number " + (index + 1) + " of " + inOrder.size() + ".";
    }

    private static void addRelated(String sentence, String other, List<Block> blocks) {
        if (!other.isEmpty()) {
            blocks.add(new Paragraph(List.of(new Words(sentence), new Link(other, anchor(other)), new Words("."))));
        }
    }

    private Table properties() {
        return new Table(
                List.of("property", "what becomes of it"),
                rule.properties().entrySet().stream()
                        .map(each -> List.<List<Inline>>of(
                                List.of(new Name(each.getKey())), List.of(new Words(each.getValue()))))
                        .toList());
    }
}
