package io.wkmigrate.expression.function.xml;

import java.util.BitSet;

/**
 * Which elements of a document are written {@code <a/>} and not {@code <a></a>}: .NET keeps the difference, and JSON
 * shows it as null or as empty text, but parsers do not report it.
 */
final class EmptyTags {

    private final String xml;

    private EmptyTags(String xml) {
        this.xml = xml;
    }

    /**
     * The numbers of those elements, counted from 0 in document order.
     *
     * @param xml a document without DOCTYPE; if it is not well-formed, the numbers mean nothing
     */
    static BitSet of(String xml) {
        return new EmptyTags(xml).numbers();
    }

    private BitSet numbers() {
        BitSet empty = new BitSet();
        int element = 0;
        for (int start = xml.indexOf('<'); start >= 0; ) {
            int end = end(start);
            if ("!?/".indexOf(xml.charAt(Math.min(start + 1, end - 1))) < 0) {
                empty.set(element++, xml.startsWith("/>", end - 2));
            }
            start = xml.indexOf('<', end);
        }
        return empty;
    }

    private int end(int start) {
        if (xml.startsWith("<!--", start)) {
            return after("-->", start + 4);
        }
        if (xml.startsWith("<![CDATA[", start)) {
            return after("]]>", start);
        }
        return xml.startsWith("<?", start) ? after("?>", start) : tagEnd(start);
    }

    private int tagEnd(int start) {
        int at = start;
        while (at < xml.length() && xml.charAt(at) != '>') {
            char each = xml.charAt(at);
            at = each == '"' || each == '\'' ? after(String.valueOf(each), at + 1) : at + 1;
        }
        return Math.min(at + 1, xml.length());
    }

    private int after(String delimiter, int from) {
        int at = xml.indexOf(delimiter, from);
        return at < 0 ? xml.length() : at + delimiter.length();
    }
}
