package io.wkmigrate.expression.function.xml.xpath;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.List;

/** A value of an XPath expression, and how it converts to the other types. */
sealed interface Value {

    String text();

    double number();

    boolean truth();

    /** The nodes; nothing but nodes converts to them. */
    default List<XPathNode> nodes() {
        throw new ExpressionException(Problem.INVALID_ARGUMENT, "The XPath expects nodes where it has another value.");
    }

    /**
     * A node-set.
     *
     * @param nodes in document order, each once
     */
    record NodeSet(List<XPathNode> nodes) implements Value {

        @Override
        public String text() {
            return nodes.isEmpty() ? "" : nodes.get(0).text();
        }

        @Override
        public double number() {
            return Numbers.parse(text());
        }

        @Override
        public boolean truth() {
            return !nodes.isEmpty();
        }
    }

    record Text(String text) implements Value {

        @Override
        public double number() {
            return Numbers.parse(text);
        }

        @Override
        public boolean truth() {
            return !text.isEmpty();
        }
    }

    record Numeric(double number) implements Value {

        @Override
        public String text() {
            return Numbers.text(number);
        }

        @Override
        public boolean truth() {
            return number != 0 && !Double.isNaN(number);
        }
    }

    record Truth(boolean truth) implements Value {

        @Override
        public String text() {
            return truth ? "true" : "false";
        }

        @Override
        public double number() {
            return truth ? 1 : 0;
        }
    }
}
