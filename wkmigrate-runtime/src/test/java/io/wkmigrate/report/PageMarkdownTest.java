package io.wkmigrate.report;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Command;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageMarkdownTest {

    @Test
    void laysOutHeadingsTablesAndCommands() {
        Table table = new Table(List.of(words("type"), numbers("found")), List.of(List.of("Copy", "7")));

        assertThat(markdown(new Heading("Counts"), table, new Command("Next", "wkmigrate convert src --out out")))
                .isEqualTo("""
                        ## Counts

                        | type | found |
                        | --- | ---: |
                        | Copy | 7 |

                        Next:

                            wkmigrate convert src --out out
                        """);
    }

    @Test
    void keepsSourceTextFromBecomingMarkup() {
        assertThat(markdown(new Paragraph("<img src=x> | `code` [a](b) *x* \n# y")))
                .isEqualTo("\\<img src=x\\> \\| \\`code\\` \\[a\\](b) \\*x\\* \\\\u000a\\# y\n");
    }

    private static String markdown(Block... blocks) {
        return PageMarkdown.of(new Page(List.of(blocks)));
    }
}
