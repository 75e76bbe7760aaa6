package io.wkmigrate.report;

import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Command;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import java.util.ArrayList;
import java.util.List;

/** A page on a terminal, 80 columns wide; only words that are longer by themselves, such as paths, go beyond. */
public final class PageText {

    static final int WIDTH = 80;

    private PageText() {}

    /** The page with an empty line between its blocks; lines end in LF. */
    public static String of(Page page) {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        boolean underHeading = false;
        for (Block block : page.blocks()) {
            if (!first && !underHeading) {
                text.append('\n');
            }
            lines(block).forEach(line -> text.append(line.stripTrailing()).append('\n'));
            first = false;
            underHeading = block instanceof Heading;
        }
        return text.toString();
    }

    // Only the permitted blocks exist; Java 17 cannot switch over them yet.
    private static List<String> lines(Block block) {
        if (block instanceof Heading heading) {
            return List.of(PlainText.of(heading.text()));
        } else if (block instanceof Paragraph paragraph) {
            return wrapped(PlainText.of(paragraph.text()), WIDTH);
        } else if (block instanceof Command command) {
            return command(PlainText.of(command.purpose()) + ":", PlainText.of(command.command()));
        } else if (block instanceof Facts facts) {
            return facts(facts.facts());
        } else if (block instanceof Table table) {
            return TableText.lines(table, WIDTH);
        }
        throw new IllegalArgumentException(block.getClass().getName());
    }

    // A command is never broken: it is there to be copied.
    private static List<String> command(String purpose, String command) {
        String line = purpose + " " + command;
        return line.length() <= WIDTH ? List.of(line) : List.of(purpose, "  " + command);
    }

    private static List<String> facts(List<Fact> facts) {
        int margin = facts.stream()
                        .mapToInt(each -> PlainText.of(each.name()).length())
                        .max()
                        .orElse(0)
                + 2;
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts) {
            String name = padded(PlainText.of(fact.name()), margin);
            for (String line : wrapped(PlainText.of(fact.value()), WIDTH - margin)) {
                lines.add(name + line);
                name = " ".repeat(margin);
            }
        }
        return lines;
    }

    /** A text in lines that are broken between words; a word that is longer than a line stays whole. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
