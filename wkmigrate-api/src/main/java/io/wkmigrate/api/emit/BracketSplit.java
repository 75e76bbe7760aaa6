package io.wkmigrate.api.emit;

import io.wkmigrate.api.emit.PythonToken.Delimiter;
import io.wkmigrate.api.emit.PythonToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line broken at one pair of brackets.
 *
 * @param head up to the opening bracket
 * @param body what stands between the brackets
 * @param tail from the closing bracket
 */
record BracketSplit(PythonLine head, PythonLine body, PythonLine tail) {

    /** Breaks a line at its last pair of brackets that is neither empty nor omitted. */
    static Optional<BracketSplit> atLastBrackets(PythonLine line, Set<Integer> omitted) {
        List<PythonToken> tokens = line.tokens();
        for (int i = tokens.size() - 1; i > 0; i--) {
            PythonToken token = tokens.get(i);
            if (token.isClosing() && !omitted.contains(token.position())) {
                if (!line.holds(token.partner())) {
                    return Optional.empty();
                }
                int opening = token.partner() - line.first().position();
                if (opening + 1 < i) {
                    return Optional.of(at(line, opening, i));
                }
            }
        }
        return Optional.empty();
    }

    private static BracketSplit at(PythonLine line, int opening, int closing) {
        List<PythonToken> tokens = line.tokens();
        return new BracketSplit(
                part(line, tokens.subList(0, opening + 1)),
                body(line, tokens.get(opening), tokens.subList(opening + 1, closing)),
                part(line, tokens.subList(closing, tokens.size())));
    }

    private static PythonLine part(PythonLine line, List<PythonToken> tokens) {
        return new PythonLine(tokens, line.indentation(), false, false);
    }

    /** Lists and dicts are broken at their commas at once, arguments only where they do not fit on one line. */
    private static PythonLine body(PythonLine line, PythonToken opening, List<PythonToken> between) {
        List<PythonToken> tokens = new ArrayList<>(between);
        PythonLine body = new PythonLine(tokens, line.indentation() + 4, true, false);
        boolean exploded = opening.kind() == Kind.OPENING && body.strongestDelimiter() == Delimiter.COMMA;
        if (line.isImport()) {
            tokens.add(PythonToken.ADDED_COMMA);
        }
        return new PythonLine(tokens, body.indentation(), true, exploded);
    }

    PythonToken opening() {
        return head.last();
    }

    PythonToken closing() {
        return tail.first();
    }

    /** The three lines; brackets that were optional are written. */
    List<PythonLine> lines() {
        List<PythonToken> before = new ArrayList<>(head.tokens());
        before.set(before.size() - 1, opening().visible());
        List<PythonToken> after = new ArrayList<>(tail.tokens());
        after.set(0, closing().visible());
        return List.of(head.with(before), body, tail.with(after));
    }
}
