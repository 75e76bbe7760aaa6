package io.wkmigrate.api.emit;

import io.wkmigrate.api.emit.PythonToken.Delimiter;
import io.wkmigrate.api.emit.PythonToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts parentheses without text where the formatters may write some: around what is assigned, returned or imported, and
 * around conditional expressions that are not in parentheses already.
 */
final class OptionalParentheses {

    /** A part of an expression, between brackets and commas. */
    private static final class Part {

        private int start;
        private boolean inParentheses;
        private boolean conditional;

        Part(int start, boolean inParentheses) {
            this.start = start;
            this.inParentheses = inParentheses;
        }
    }

    private final List<PythonToken> tokens = new ArrayList<>();
    private final Deque<Part> parts = new ArrayDeque<>();

    private OptionalParentheses() {}

    /** The tokens of a statement with the parentheses. Brackets know their partners. */
    static List<PythonToken> add(List<PythonToken> statement) {
        List<PythonToken> tokens = new ArrayList<>(statement);
        int value = startOfValue(tokens);
        if (value < tokens.size()) {
            wrapFrom(value, tokens);
        }
        OptionalParentheses result = new OptionalParentheses();
        result.parts.push(new Part(0, false));
        tokens.forEach(result::add);
        result.endPart();
        return paired(result.tokens);
    }

    private static int startOfValue(List<PythonToken> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            PythonToken token = tokens.get(i);
            depth += token.isOpening() ? 1 : token.isClosing() ? -1 : 0;
            boolean names = token.is("import") && i > 0;
            if (depth == 0 && (names || token.is("=") || token.is("return"))) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    private static void wrapFrom(int start, List<PythonToken> tokens) {
        PythonToken first = tokens.get(start);
        tokens.set(start, first.unspaced());
        tokens.add(start, new PythonToken(Kind.OPENING, "", first.spaced(), Delimiter.NONE, -1, -1));
        tokens.add(new PythonToken(Kind.CLOSING, "", false, Delimiter.NONE, -1, -1));
    }

    private void add(PythonToken token) {
        if (token.isClosing()) {
            endPart();
            parts.pop();
        } else if (token.kind() == Kind.COMMA) {
            parts.element().inParentheses = false;
            endPart();
        }
        parts.element().conditional |= token.delimiter() == Delimiter.CONDITION;
        tokens.add(token);
        if (token.isOpening()) {
            parts.push(new Part(tokens.size(), token.isInvisible() || token.is("(")));
        } else if (token.kind() == Kind.COMMA || token.is("=") || token.is(":")) {
            parts.pop();
            parts.push(new Part(tokens.size(), false));
        }
    }

    private void endPart() {
        Part part = parts.element();
        if (part.conditional && !part.inParentheses) {
            wrapFrom(part.start, tokens);
        }
    }

    private static List<PythonToken> paired(List<PythonToken> tokens) {
        int[] partners = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < partners.length; i++) {
            partners[i] = -1;
            if (tokens.get(i).isOpening()) {
                open.push(i);
            } else if (tokens.get(i).isClosing()) {
                partners[i] = open.pop();
                partners[partners[i]] = i;
            }
        }
        List<PythonToken> paired = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            paired.add(tokens.get(i).at(i, partners[i]));
        }
        return paired;
    }
}
