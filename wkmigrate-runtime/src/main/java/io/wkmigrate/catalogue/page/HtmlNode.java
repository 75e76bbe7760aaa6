package io.wkmigrate.catalogue.page;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A part of an HTML page. Only {@link #write} makes text of it, so that no text can become markup. */
sealed interface HtmlNode {

    /** The elements that pages are built of. */
    enum Tag {
        HTML,
        HEAD,
        META,
        TITLE,
        STYLE,
        BODY,
        MAIN,
        H1,
        H2,
        H3,
        H4,
        P,
        UL,
        LI,
        TABLE,
        THEAD,
        TBODY,
        TR,
        TH,
        TD,
        CODE,
        PRE,
        A,
        FIGURE,
        FIGCAPTION,
        DETAILS,
        SUMMARY,
        DIV;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it has neither content nor an end. */
        boolean isVoid() {
            return this == META;
        }
    }

    /** The attributes of elements; none of them runs or fetches anything. */
    enum Attribute {
        LANG,
        CHARSET,
        NAME,
        HTTP_EQUIV,
        CONTENT,
        ID,
        HREF,
        CLASS,
        SCOPE;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** An element. */
    record Element(Tag tag, Map<Attribute, String> attributes, List<HtmlNode> content) implements HtmlNode {

        /** The same element with one more attribute. */
        Element with(Attribute attribute, String value) {
            Map<Attribute, String> more = new EnumMap<>(Attribute.class);
            more.putAll(attributes);
            more.put(attribute, value);
            return new Element(tag, more, content);
        }

        @Override
        public void write(StringBuilder out) {
            out.append('<').append(tag.text());
            attributes.forEach((attribute, value) -> out.append(' ')
                    .append(attribute.text())
                    .append("=\"")
                    .append(escaped(value))
                    .append('"'));
            out.append('>');
            if (!tag.isVoid()) {
                content.forEach(each -> each.write(out));
                out.append("</").append(tag.text()).append('>');
            }
        }
    }

    /** Text; it shows as it is. */
    record Text(String text) implements HtmlNode {

        @Override
        public void write(StringBuilder out) {
            out.append(escaped(text));
        }
    }

    /** The style sheet of this program, in which nothing is escaped. */
    record StyleSheet() implements HtmlNode {

        @Override
        public void write(StringBuilder out) {
            out.append(Style.SHEET);
        }
    }

    /** Appends it as HTML. */
    void write(StringBuilder out);

    static Element element(Tag tag, HtmlNode... content) {
        return element(tag, Arrays.asList(content));
    }

    static Element element(Tag tag, List<? extends HtmlNode> content) {
        return new Element(tag, Map.of(), List.copyOf(content));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
