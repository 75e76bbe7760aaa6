package io.wkmigrate.catalogue;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.catalogue.page.Anchor;
import io.wkmigrate.catalogue.page.Document.Block;
import io.wkmigrate.catalogue.page.Document.Heading;
import io.wkmigrate.catalogue.page.Document.Inline;
import io.wkmigrate.catalogue.page.Document.Points;
import io.wkmigrate.catalogue.page.Document.Words;
import io.wkmigrate.report.FindingPage;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the findings of the examples mean, as {@code wkmigrate explain CODE} tells it. */
final class FindingSection {

    private FindingSection() {}

    static Anchor anchor(String code) {
        return Anchor.of("finding", code);
    }

    static List<Block> blocks(Collection<FindingCode> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, Anchor.of("index", "findings"), "What the findings mean"));
        for (FindingCode code : codes) {
            for (Page.Block each : FindingPage.of(code).blocks()) {
                add(code, each, blocks);
            }
        }
        return blocks;
    }

    private static void add(FindingCode code, Page.Block block, List<Block> blocks) {
        if (block instanceof Page.Heading heading) {
            blocks.add(new Heading(3, anchor(code.code()), heading.text()));
        } else if (block instanceof Facts facts) {
            blocks.add(new Points(facts.facts().stream()
                    .map(each -> List.<Inline>of(new Words(each.name() + ": " + each.value())))
                    .toList()));
        }
    }
}
