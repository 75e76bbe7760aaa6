package io.wkmigrate.catalogue.page;

import java.util.List;

/**
 * A page to be read in a browser or a repository, without layout. {@link MarkdownText} and {@link HtmlText} lay it out
 * and make every text in it harmless, so the texts are as they are.
 */
public record Document(String title, List<Block> blocks) {

    /** Makes the list of blocks its own. */
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** One part of a page. */
    public sealed interface Block {}

    /**
     * A line over what follows.
     *
     * @param level 2 for a chapter, 3 and 4 for parts of one
     * @param anchor where links to it lead
     */
    public record Heading(int level, Anchor anchor, String text) implements Block {}

    /** Sentences. */
    public record Paragraph(List<Inline> content) implements Block {

        /** A paragraph that is only words. */
        public static Paragraph of(String text) {
            return new Paragraph(List.of(new Words(text)));
        }
    }

    /** Points, one a line. */
    public record Points(List<List<Inline>> points) implements Block {}

    /** A table; every row has as many cells as there are columns. */
    public record Table(List<String> columns, List<List<List<Inline>>> rows) implements Block {}

    /**
     * Text with lines of its own, such as JSON.
     *
     * @param caption what it is
     * @param language what it is written in: {@code json}, {@code yaml}, {@code python}
     * @param folded whether it is not seen at first, where that can be
     */
    public record Listing(String caption, String language, String text, boolean folded) implements Block {}

    /** One part of a line. */
    public sealed interface Inline {}

    /** Words of a sentence. */
    public record Words(String text) implements Inline {}

    /** A name that stands as it is typed. */
    public record Name(String text) implements Inline {}

    /** Leads to a heading of the same page. */
    public record Link(String text, Anchor to) implements Inline {}
}
