package io.wkmigrate.expression.conformance;

/**
 * An expression and what it comes to.
 *
 * @param id its name
 * @param expression the string as it stands in ADF's JSON, decoded
 * @param context what it may read
 * @param expected what it comes to
 * @param dialect whose documentation it follows
 */
public record ConformanceCase(
        String id, String expression, ExpressionContext context, Expectation expected, Dialect dialect) {}
