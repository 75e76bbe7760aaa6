package io.wkmigrate.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.catalogue.page.Document.Heading;
import io.wkmigrate.catalogue.page.Document.Inline;
import io.wkmigrate.catalogue.page.Document.Link;
import io.wkmigrate.catalogue.page.Document.Listing;
import io.wkmigrate.catalogue.page.Document.Name;
import io.wkmigrate.catalogue.page.Document.Paragraph;
import io.wkmigrate.catalogue.page.Document.Points;
import io.wkmigrate.catalogue.page.Document.Table;
import io.wkmigrate.catalogue.page.Document.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @Test
    void allowsItsOwnStyleAndNothingElse() throws Exception {
        String html = HtmlText.of(page("x"));
        String sheet = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8)));

        assertThat(html)
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;"
                        + " style-src &#39;sha256-" + hash + "&#39;; base-uri &#39;none&#39;; form-action"
                        + " &#39;none&#39;\">");
        assertThat(sheet).contains("prefers-color-scheme: dark").doesNotContain("url(", "@import");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</code></pre></main><iframe src=//evil>",
                "&lt;script&gt;",
                "<!-- -->",
                "\u202etxt",
                "]]>"
            })
    void textsAddNeitherElementsNorAttributes(String hostile) {
        assertThat(markup(HtmlText.of(page(hostile)))).isEqualTo(markup(HtmlText.of(page("x"))));
        assertThat(HtmlText.of(page(hostile))).doesNotContain("\u202e");
    }

    @Test
    void anchorsHoldNothingThatEndsAnAttribute() {
        assertThat(Anchor.of("rule", "acme/\"><b>\u0130 ship").id()).matches("[a-z0-9-]+");
        assertThatThrownBy(() -> new Anchor("\"")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linksLeadToHeadingsOfThePage() {
        assertThat(HtmlText.of(page("x"))).contains("<h3 id=\"rule-x\">x</h3>").contains("<a href=\"#rule-x\">x</a>");
    }

    /** All tags with their attributes, in order. */
    private static List<String> markup(String html) {
        Matcher tags = Pattern.compile("<[^>]*>").matcher(html.replaceAll("id=\"[a-z0-9-]*\"", "id"));
        return tags.results()
                .map(each -> each.group().replaceAll("href=\"#[a-z0-9-]*\"", "href"))
                .toList();
    }

    private static Document page(String text) {
        Anchor anchor = Anchor.of("rule", text);
        List<Inline> line = List.of(new Words(text), new Name(text), new Link(text, anchor));
        return new Document(
                text,
                List.of(
                        new Heading(3, anchor, text),
                        new Paragraph(line),
                        new Points(List.of(line)),
                        new Table(List.of(text), List.of(List.of(line))),
                        new Listing(text, "json", text, false),
                        new Listing(text, "python", text, true)));
    }
}
