package io.wkmigrate.report;

import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Column;
import io.wkmigrate.report.Page.Command;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A page in Markdown, for pull requests and wikis. Source text stays text: its Markdown and HTML signs are escaped. */
public final class PageMarkdown {

    private static final String SIGNS = "\\`*_[]<>#|~&";

    private PageMarkdown() {}

    /** The page; lines end in LF. */
    public static String of(Page page) {
        return page.blocks().stream().map(PageMarkdown::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        if (block instanceof Heading heading) {
            return "## " + escaped(heading.text()) + "\n";
        } else if (block instanceof Paragraph paragraph) {
            return escaped(paragraph.text()) + "\n";
        } else if (block instanceof Command command) {
            return escaped(command.purpose()) + ":\n\n    " + PlainText.of(command.command()) + "\n";
        } else if (block instanceof Facts facts) {
            return facts.facts().stream()
                    .map(each -> "- " + escaped(each.name()) + ": " + escaped(each.value()) + "\n")
                    .collect(Collectors.joining());
        } else if (block instanceof Table table) {
            return table(table);
        }
        throw new IllegalArgumentException(block.getClass().getName());
    }

    private static String table(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(row(table.columns().stream().map(Column::title).toList()));
        lines.add(table.columns().stream()
                .map(each -> each.right() ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        table.rows().forEach(each -> lines.add(row(each)));
        return String.join("", lines);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(PageMarkdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        PlainText.of(text).codePoints().forEach(each -> {
            if (SIGNS.indexOf(each) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(each);
        });
        return escaped.toString();
    }
}
