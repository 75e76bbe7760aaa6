package io.wkmigrate.catalogue;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.catalogue.page.Anchor;
import io.wkmigrate.catalogue.page.Document.Block;
import io.wkmigrate.catalogue.page.Document.Heading;
import io.wkmigrate.catalogue.page.Document.Inline;
import io.wkmigrate.catalogue.page.Document.Link;
import io.wkmigrate.catalogue.page.Document.Listing;
import io.wkmigrate.catalogue.page.Document.Paragraph;
import io.wkmigrate.catalogue.page.Document.Points;
import io.wkmigrate.catalogue.page.Document.Words;
import io.wkmigrate.translate.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The example of a rule: what stands in ADF, and what becomes of it. */
final class ExampleSection {

    private static final String RESOURCES = "resources/";
    private static final String SOURCES = "src/";
    private static final String LIBRARY = "src/adf/";

    private final String rule;
    private final RuleSet rules;

    /** @param rules those that convert it */
    ExampleSection(String rule, RuleSet rules) {
        this.rule = rule;
        this.rules = rules;
    }

    /** @param told takes the codes of the findings, whose meaning has to be told further down */
    List<Block> blocks(Example example, Map<String, FindingCode> told) {
        ExampleRun run = ExampleRun.of(example, rules);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(4, Anchor.of("example", rule), "Example: " + example.title()));
        blocks.add(new Listing("In ADF", "json", ExampleJson.of(example.shown()), false));
        if (!example.surroundings().isEmpty()) {
            blocks.add(new Listing("What it stands in", "json", ExampleJson.of(example.surroundings()), true));
        }
        blocks.add(Paragraph.of("Status: " + run.outcome(example).status().id() + "."
                + (run.findings().isEmpty() ? " No findings." : " Findings:")));
        if (!run.findings().isEmpty()) {
            blocks.add(new Points(
                    run.findings().stream().map(ExampleSection::point).toList()));
            run.findings().forEach(each -> told.put(each.code().code(), each.code()));
        }
        run.files().forEach((path, text) -> addFile(path, text, blocks));
        ExampleCheck.problems(rule, example, rules)
                .forEach(each -> blocks.add(Paragraph.of("Not as it says: " + each)));
        return blocks;
    }

    /** A rule without an example. */
    static List<Block> missing(String rule) {
        return List.of(Paragraph.of("It has no example. One would be in " + Example.path(rule) + "."));
    }

    private static List<Inline> point(Finding finding) {
        String code = finding.code().code();
        return List.of(
                new Link(code, FindingSection.anchor(code)),
                new Words(" " + finding.code().severity().id() + ": " + finding.message()));
    }

    /** Jobs are shown at once, code when somebody asks; the library is the same for all. */
    private static void addFile(String path, String text, List<Block> blocks) {
        if (path.startsWith(RESOURCES)) {
            blocks.add(new Listing(path, "yaml", text, false));
        } else if (path.startsWith(SOURCES) && !path.startsWith(LIBRARY)) {
            blocks.add(new Listing(path, "python", text, true));
        }
    }
}
