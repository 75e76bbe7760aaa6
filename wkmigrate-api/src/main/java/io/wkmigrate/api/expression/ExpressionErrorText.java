package io.wkmigrate.api.expression;

/**
 * Shows where an expression is wrong: the message, the part of the expression around the place, and carets under the
 * place. It repeats the expression, so it belongs to the person who wrote that and not into a report.
 */
public final class ExpressionErrorText {

    private static final int BEFORE = 60;
    private static final int AFTER = 40;
    private static final String CUT = "…";

    private ExpressionErrorText() {}

    /** Lines without a line break at the end; only the message when the place is not known. */
    public static String of(String expression, ExpressionException problem) {
        return problem.span()
                .map(span -> problem.getMessage() + "\n" + excerpt(expression, span))
                .orElse(problem.getMessage());
    }

    private static String excerpt(String expression, Span span) {
        int start = Math.min(span.start(), expression.length());
        int from = start - BEFORE <= CUT.length() ? 0 : start - BEFORE;
        int to = expression.length() - start <= AFTER + CUT.length() ? expression.length() : start + AFTER;
        String before = (from > 0 ? CUT : "") + Excerpt.visible(expression, from, start);
        String after = Excerpt.visible(expression, start, to) + (to < expression.length() ? CUT : "");
        int marked = Math.max(1, Math.min(span.end(), to) - start);
        return "  " + before + after + "\n  " + " ".repeat(before.length()) + "^".repeat(marked);
    }
}
