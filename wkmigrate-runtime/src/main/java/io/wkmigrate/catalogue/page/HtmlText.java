package io.wkmigrate.catalogue.page;

import static io.wkmigrate.catalogue.page.HtmlNode.element;

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
import io.wkmigrate.catalogue.page.HtmlNode.Attribute;
import io.wkmigrate.catalogue.page.HtmlNode.Element;
import io.wkmigrate.catalogue.page.HtmlNode.StyleSheet;
import io.wkmigrate.catalogue.page.HtmlNode.Tag;
import io.wkmigrate.catalogue.page.HtmlNode.Text;
import io.wkmigrate.report.PlainText;
import java.util.List;
import java.util.stream.Stream;

/** A page in HTML: one file that needs no other, without scripts. */
public final class HtmlText {

    private static final Tag[] HEADINGS = {Tag.H1, Tag.H2, Tag.H3, Tag.H4};

    private HtmlText() {}

    /** The page; lines end in LF. */
    public static String of(Document page) {
        Element head = element(
                Tag.HEAD,
                element(Tag.META).with(Attribute.CHARSET, "utf-8"),
                element(Tag.META)
                        .with(Attribute.HTTP_EQUIV, "Content-Security-Policy")
                        .with(Attribute.CONTENT, Style.POLICY),
                element(Tag.META)
                        .with(Attribute.NAME, "viewport")
                        .with(Attribute.CONTENT, "width=device-width, initial-scale=1"),
                element(Tag.TITLE, text(page.title())),
                element(Tag.STYLE, new StyleSheet()));
        List<HtmlNode> content = Stream.concat(
                        Stream.of(element(Tag.H1, text(page.title()))),
                        page.blocks().stream().map(HtmlText::block))
                .<HtmlNode>flatMap(each -> Stream.of(new Text("\n"), each))
                .toList();
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        element(Tag.HTML, head, element(Tag.BODY, element(Tag.MAIN, content), new Text("\n")))
                .with(Attribute.LANG, "en")
                .write(out);
        return out.append('\n').toString();
    }

    // Only the permitted blocks exist; Java 17 cannot switch over them yet.
    private static HtmlNode block(Block block) {
        if (block instanceof Heading heading) {
            return element(HEADINGS[heading.level() - 1], text(heading.text()))
                    .with(Attribute.ID, heading.anchor().id());
        } else if (block instanceof Paragraph paragraph) {
            return element(Tag.P, line(paragraph.content()));
        } else if (block instanceof Points points) {
            return element(
                    Tag.UL,
                    points.points().stream()
                            .map(each -> element(Tag.LI, line(each)))
                            .toList());
        } else if (block instanceof Table table) {
            return element(Tag.DIV, table(table));
        } else if (block instanceof Listing listing) {
            return listing(listing);
        }
        throw new IllegalArgumentException(block.getClass().getName());
    }

    private static HtmlNode table(Table table) {
        List<Element> titles = table.columns().stream()
                .map(each -> element(Tag.TH, text(each)).with(Attribute.SCOPE, "col"))
                .toList();
        List<HtmlNode> rows = table.rows().stream()
                .<HtmlNode>flatMap(cells -> Stream.of(
                        new Text("\n"),
                        element(
                                Tag.TR,
                                cells.stream()
                                        .map(each -> element(Tag.TD, line(each)))
                                        .toList())))
                .toList();
        return element(Tag.TABLE, element(Tag.THEAD, element(Tag.TR, titles)), element(Tag.TBODY, rows));
    }

    private static HtmlNode listing(Listing listing) {
        Element lines = element(
                Tag.PRE,
                element(Tag.CODE, new Text(Lines.of(listing.text())))
                        .with(Attribute.CLASS, "language-" + listing.language()));
        return listing.folded()
                ? element(Tag.DETAILS, element(Tag.SUMMARY, text(listing.caption())), lines)
                : element(Tag.FIGURE, element(Tag.FIGCAPTION, text(listing.caption())), lines);
    }

    private static List<HtmlNode> line(List<Inline> content) {
        return content.stream().map(HtmlText::inline).toList();
    }

    private static HtmlNode inline(Inline inline) {
        if (inline instanceof Words words) {
            return text(words.text());
        } else if (inline instanceof Name name) {
            return element(Tag.CODE, text(name.text()));
        } else if (inline instanceof Link link) {
            return element(Tag.A, text(link.text()))
                    .with(Attribute.HREF, "#" + link.to().id());
        }
        throw new IllegalArgumentException(inline.getClass().getName());
    }

    private static Text text(String text) {
        return new Text(PlainText.of(text));
    }
}
