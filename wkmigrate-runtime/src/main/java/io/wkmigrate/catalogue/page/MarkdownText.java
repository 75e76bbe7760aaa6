package io.wkmigrate.catalogue.page;

import io.wkmigrate.catalogue.page.Document.Block;
import io.wkmigrate.catalogue.page.Document.Heading;
import io.wkmigrate.catalogue.page.Document.Inline;
import io.wkmigrate.catalogue.page.Document.Link;
import io.wkmigrate.catalogue.page.Document.Listing;
import io.wkmigrate.catalogue.page.Document.Name;
import io.wkmigrate.catalogue.page.Document.Paragraph;
import io.wkmigrate.catalogue.page.Document.Points;
import io.wkmigrate.catalogue.page.Document.Table;
import io.wkmigrate.catalogue.page.Document.Words;
import io.wkmigrate.report.PlainText;
import io.wkmigrate.store.Markdown;
import java.util.List;
import java.util.stream.Collectors;

/** A page in Markdown. Lines end in LF. */
public final class MarkdownText {

    private static final int SHORTEST_FENCE = 3;

    private MarkdownText() {}

    /** The page. */
    public static String of(Document page) {
        return "# " + words(page.title()) + "\n"
                + page.blocks().stream().map(each -> "\n" + block(each)).collect(Collectors.joining());
    }

    // Only the permitted blocks exist; Java 17 cannot switch over them yet.
    private static String block(Block block) {
        if (block instanceof Heading heading) {
            return "<a id=\"" + heading.anchor().id() + "\"></a>\n\n" + "#".repeat(heading.level()) + " "
                    + words(heading.text()) + "\n";
        } else if (block instanceof Paragraph paragraph) {
            return sentences(paragraph.content()) + "\n";
        } else if (block instanceof Points points) {
            return points.points().stream()
                    .map(each -> "- " + sentences(each) + "\n")
                    .collect(Collectors.joining());
        } else if (block instanceof Table table) {
            return table(table);
        } else if (block instanceof Listing listing) {
            return words(listing.caption()) + ":\n\n" + fenced(listing);
        }
        throw new IllegalArgumentException(block.getClass().getName());
    }

    private static String table(Table table) {
        return row(table.columns().stream().map(MarkdownText::words).toList())
                + row(table.columns().stream().map(each -> "---").toList())
                + table.rows().stream()
                        .map(cells -> row(cells.stream().map(MarkdownText::line).toList()))
                        .collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** What would begin a list at the start of a line begins none. */
    private static String sentences(List<Inline> content) {
        return line(content).replaceFirst("^([-+])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    private static String line(List<Inline> content) {
        return content.stream().map(MarkdownText::inline).collect(Collectors.joining());
    }

    private static String inline(Inline inline) {
        if (inline instanceof Words text) {
            return words(text.text());
        } else if (inline instanceof Name name) {
            return Markdown.code(PlainText.of(name.text()));
        } else if (inline instanceof Link link) {
            return "[" + words(link.text()) + "](#" + link.to().id() + ")";
        }
        throw new IllegalArgumentException(inline.getClass().getName());
    }

    private static String words(String text) {
        String plain = PlainText.of(text);
        String escaped = Markdown.escape(plain);
        return escaped.isEmpty()
                ? plain
                : (plain.startsWith(" ") ? " " : "") + escaped + (plain.endsWith(" ") ? " " : "");
    }

    /** The fence is longer than any in the text, so that the text cannot end it. */
    private static String fenced(Listing listing) {
        String text = Lines.of(listing.text());
        int longest = SHORTEST_FENCE - 1;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return fence + listing.language() + "\n" + text + fence + "\n";
    }
}
