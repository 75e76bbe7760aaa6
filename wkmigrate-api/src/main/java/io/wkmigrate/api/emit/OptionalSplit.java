package io.wkmigrate.api.emit;

import io.wkmigrate.api.emit.PythonToken.Delimiter;
import io.wkmigrate.api.emit.PythonToken.Kind;
import java.util.List;

/** Whether optional parentheses are written or the line is rather broken at brackets that it has anyway. */
final class OptionalSplit {

    private OptionalSplit() {}

    /** Whether what stands in the parentheses can do without them. */
    static boolean isNeedless(BracketSplit optional) {
        PythonLine body = optional.body();
        Delimiter strongest =
                body.delimiters().stream().max(Delimiter::compareTo).orElse(Delimiter.NONE);
        if (strongest == Delimiter.NONE) {
            return true;
        }
        if (body.count(strongest) > 1) {
            return false;
        }
        return strongest == Delimiter.DOT || beginsWithRoom(body) || endsWithRoom(body);
    }

    /** Whether it begins with brackets to break at, and the rest fits on the line of the closing one. */
    private static boolean beginsWithRoom(PythonLine body) {
        PythonToken first = body.first();
        if (!first.isOpening() || body.tokens().get(1).isClosing()) {
            return false;
        }
        int width = body.indentation();
        boolean rest = false;
        for (PythonToken token : body.tokens()) {
            rest |= token.position() == first.partner();
            if (rest) {
                width += token.width();
                if (width > PythonLine.WIDTH) {
                    return false;
                }
                rest = !token.isOpening();
            }
        }
        return true;
    }

    /** Whether it ends with brackets to break at, and what is before them can be broken or fits. */
    private static boolean endsWithRoom(PythonLine body) {
        PythonToken last = body.last();
        if (!last.isClosing() || body.fromEnd(2).isOpening() || isIndex(body, last)) {
            return false;
        }
        int width = body.indentation();
        boolean otherBrackets = false;
        for (PythonToken token : body.tokens()) {
            width += token.width();
            if (token.position() == last.partner()) {
                return otherBrackets || width <= PythonLine.WIDTH;
            }
            otherBrackets |= token.isOpening();
        }
        return false;
    }

    private static boolean isIndex(PythonLine body, PythonToken closing) {
        return closing.is("]")
                && body.tokens().stream()
                        .anyMatch(each ->
                                each.position() == closing.partner() && each.kind() == Kind.OPENING_AFTER_OPERAND);
    }

    /** Whether a line without the parentheses is better than one with them. */
    static boolean isBetterWithout(BracketSplit optional, BracketSplit without) {
        List<PythonToken> head = optional.head().tokens();
        List<PythonToken> target = head.subList(0, head.size() - 1);
        boolean assigned = head.size() >= 2 && optional.head().fromEnd(2).is("=");
        if (!assigned
                || target.stream().noneMatch(PythonToken::isBracket)
                || !optional.head().fits(PythonLine.WIDTH - 1)) {
            return true;
        }
        return closesAfterAssignment(without.head())
                || (without.head().holds("=") && without.head().fits());
    }

    private static boolean closesAfterAssignment(PythonLine head) {
        for (int i = 1; i <= head.tokens().size() && !head.fromEnd(i).is("="); i++) {
            if (head.fromEnd(i).isClosing()) {
                return true;
            }
        }
        return false;
    }
}
