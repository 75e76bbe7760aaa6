package io.wkmigrate.expression.conformance;

/** Something that evaluates expressions. */
public interface Engine extends AutoCloseable {

    /** What becomes of an expression. */
    Outcome evaluate(String expression, ExpressionContext context);

    @Override
    void close();
}
