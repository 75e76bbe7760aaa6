package io.wkmigrate.report;

import java.util.List;

/**
 * Something people read: blocks from top to bottom, without layout. {@link PageText} and {@link PageMarkdown} lay it
 * out and make source text harmless, so the texts in it are as they are.
 */
public record Page(List<Block> blocks) {

    /** Makes the list of blocks its own. */
    public Page {
        blocks = List.copyOf(blocks);
    }

    /** One part of a page. */
    public sealed interface Block {}

    /** A line over what follows. */
    public record Heading(String text) implements Block {}

    /** Sentences. */
    public record Paragraph(String text) implements Block {}

    /** Something to type, with what it is for. */
    public record Command(String purpose, String command) implements Block {}

    /** Facts, one a line. */
    public record Facts(List<Fact> facts) implements Block {}

    /** A fact with its name. */
    public record Fact(String name, String value) {}

    /** A table; every row has as many cells as there are columns. */
    public record Table(List<Column> columns, List<List<String>> rows) implements Block {}

    /** A column of a table; numbers stand right. */
    public record Column(String title, boolean right) {

        /** A column of words. */
        public static Column words(String title) {
            return new Column(title, false);
        }

        /** A column of numbers. */
        public static Column numbers(String title) {
            return new Column(title, true);
        }
    }
}
