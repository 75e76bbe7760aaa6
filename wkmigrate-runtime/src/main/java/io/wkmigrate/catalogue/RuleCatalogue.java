package io.wkmigrate.catalogue;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.catalogue.page.Anchor;
import io.wkmigrate.catalogue.page.Document;
import io.wkmigrate.catalogue.page.Document.Block;
import io.wkmigrate.catalogue.page.Document.Heading;
import io.wkmigrate.catalogue.page.Document.Paragraph;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The page that tells of every rule what it is for, which properties it reads, which it leaves and why, and shows what
 * becomes of its example. The example is converted when the page is made, so that the page is never out of date.
 */
public final class RuleCatalogue {

    private final RuleSet rules;
    private final RuleSet builtIn;
    private final ExampleFiles files;
    private final SortedMap<String, FindingCode> told = new TreeMap<>();

    private RuleCatalogue(RuleSet rules, ExampleFiles files) {
        this.rules = rules;
        this.builtIn = RuleSet.builtIn();
        this.files = files;
    }

    /**
     * The page of some rules. The same rules give the same page.
     *
     * @param files where their examples are
     */
    public static Document of(RuleSet rules, ExampleFiles files) {
        return new RuleCatalogue(rules, files).page();
    }

    private Document page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Paragraph.of("What each rule is for, the ADF properties that it reads, those that it leaves behind and"
                        + " why, and an example that was converted when this page was made."));
        blocks.addAll(new CatalogueIndex(rules).blocks());
        rules.sources().forEach(each -> blocks.addAll(module(each)));
        blocks.addAll(FindingSection.blocks(told.values()));
        return new Document("Rules of wkmigrate", blocks);
    }

    private List<Block> module(RuleSource source) {
        String name = source.module().name();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, Anchor.of("module", name), "Rules of the module " + name));
        for (RuleDescriptor rule : source.module().catalogue()) {
            blocks.addAll(new RuleSection(rules, rule).blocks());
            blocks.addAll(example(source.origin(), rule.id()));
        }
        return blocks;
    }

    /** Examples of the program are shown by its own rules, also where a jar replaces one. */
    private List<Block> example(RuleOrigin origin, String rule) {
        if (origin.kind() == RuleOrigin.Kind.POLICY) {
            // A policy is as short as an example of it would be.
            return List.of();
        }
        RuleSet shownBy = origin.kind() == RuleOrigin.Kind.BUILT_IN ? builtIn : rules;
        try {
            ExampleSection section = new ExampleSection(rule, shownBy);
            return files.example(rules, rule)
                    .map(example -> section.blocks(example, told))
                    .orElseGet(() -> ExampleSection.missing(rule));
        } catch (ExampleException unusable) {
            return List.of(Paragraph.of(String.valueOf(unusable.getMessage())));
        }
    }
}
