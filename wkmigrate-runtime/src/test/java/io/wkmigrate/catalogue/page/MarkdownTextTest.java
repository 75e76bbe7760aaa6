package io.wkmigrate.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.catalogue.page.Document.Block;
import io.wkmigrate.catalogue.page.Document.Link;
import io.wkmigrate.catalogue.page.Document.Listing;
import io.wkmigrate.catalogue.page.Document.Name;
import io.wkmigrate.catalogue.page.Document.Paragraph;
import io.wkmigrate.catalogue.page.Document.Table;
import io.wkmigrate.catalogue.page.Document.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <b>x</b>              | \\<b\\>x\\</b\\>
        [x](http://evil)      | \\[x\\](http://evil)
        - no point            | \\- no point
        1. no point           | 1\\. no point
        # no heading          | \\# no heading
        *a* _b_ `c` ~d~ $e$   | \\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\$e\\$
        """)
    void wordsStayWords(String words, String markdown) {
        assertThat(body(Paragraph.of(words))).isEqualTo(markdown + "\n");
    }

    @Test
    void wordsAroundALinkKeepTheirDistance() {
        assertThat(body(new Paragraph(List.of(
                        new Words("See "),
                        new Link("a|b", Anchor.of("rule", "a|b")),
                        new Words(" or "),
                        new Name("c")))))
                .isEqualTo("See [a\\|b](#rule-a-b) or `c`\n");
    }

    @Test
    void aCellCannotEndItsRow() {
        assertThat(body(new Table(
                        List.of("a"),
                        List.of(List.of(List.of(new Words("x | y\nz"))), List.of(List.of(new Name("p|q")))))))
                .isEqualTo("| a |\n| --- |\n| x \\| y\\\\u000az |\n| p\\|q |\n");
    }

    @Test
    void aListingCannotEndItsFence() {
        assertThat(body(new Listing("c", "json", "a\n````\n<b>\u0007", false)))
                .isEqualTo("c:\n\n`````json\na\n````\n<b>\\u0007\n`````\n");
    }

    private static String body(Block block) {
        String page = MarkdownText.of(new Document("t", List.of(block)));
        return page.substring("# t\n\n".length());
    }
}
