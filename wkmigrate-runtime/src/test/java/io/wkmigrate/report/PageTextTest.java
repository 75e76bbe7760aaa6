package io.wkmigrate.report;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Command;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTextTest {

    @Test
    void putsHeadingsCloseAndBlocksApart() {
        assertThat(text(new Heading("Title"), new Paragraph("Text."), new Paragraph("More.")))
                .isEqualTo("Title\nText.\n\nMore.\n");
    }

    @Test
    void wrapsSentencesAtEightyColumns() {
        String text = text(new Paragraph("word ".repeat(40).strip()));

        assertThat(text.lines()).hasSize(3).allMatch(line -> line.length() <= 80);
        assertThat(text.replace('\n', ' ').strip()).isEqualTo("word ".repeat(40).strip());
    }

    @Test
    void alignsNumbersRightAndWordsLeft() {
        Table table = new Table(
                List.of(words("type"), numbers("found")), List.of(List.of("Copy", "7"), List.of("ForEach", "1200")));

        assertThat(text(table)).isEqualTo("""
                type     found
                Copy         7
                ForEach   1200
                """);
    }

    @Test
    void cutsTheWidestWordsOfATableThatIsTooWide() {
        Table table = new Table(List.of(words("name"), numbers("found")), List.of(List.of("x".repeat(200), "12")));

        assertThat(text(table).lines())
                .allMatch(line -> line.length() <= 80)
                .last()
                .asString()
                .startsWith("xxx")
                .endsWith("x…    12");
    }

    @Test
    void indentsTheLinesOfALongFact() {
        Facts facts = new Facts(List.of(new Fact("Why", "so ".repeat(40).strip()), new Fact("Status", "fine")));

        assertThat(text(facts).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Why     so so"),
                        line -> assertThat(line).startsWith("        so so"),
                        line -> assertThat(line).isEqualTo("Status  fine"));
    }

    @Test
    void neverBreaksACommand() {
        String command = "wkmigrate convert " + "a/".repeat(60);

        assertThat(text(new Command("Next", command))).isEqualTo("Next:\n  " + command + "\n");
    }

    @Test
    void spellsOutWhatCouldMoveTheCursorOrTurnTheLine() {
        assertThat(text(new Paragraph("a\u001b[31mb\nc\u202ed\u2028e")))
                .isEqualTo("a\\u001b[31mb\\u000ac\\u202ed\\u2028e\n");
    }

    @Test
    void keepsLettersOfAllAlphabets() {
        assertThat(text(new Paragraph("Größe İş 日本 😀"))).isEqualTo("Größe İş 日本 😀\n");
    }

    private static String text(Block... blocks) {
        return PageText.of(new Page(List.of(blocks)));
    }
}
