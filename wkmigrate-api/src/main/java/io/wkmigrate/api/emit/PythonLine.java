package io.wkmigrate.api.emit;

import io.wkmigrate.api.emit.PythonToken.Delimiter;
import io.wkmigrate.api.emit.PythonToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A line on the way to its final layout.
 *
 * @param tokens at least one
 * @param indentation in columns
 * @param inBrackets whether it is all or a part of what stands between two brackets
 * @param exploded whether it is broken at its commas even if it is short
 */
record PythonLine(List<PythonToken> tokens, int indentation, boolean inBrackets, boolean exploded) {

    static final int WIDTH = 88;

    /** Takes the tokens over; no blank stands before the first. */
    PythonLine {
        if (tokens.get(0).spaced()) {
            tokens = new ArrayList<>(tokens);
            tokens.set(0, tokens.get(0).unspaced());
        }
    }

    /** A line of the same indentation. */
    PythonLine with(List<PythonToken> part) {
        return new PythonLine(part, indentation, inBrackets, false);
    }

    String text() {
        StringBuilder text = new StringBuilder(" ".repeat(indentation));
        tokens.forEach(token -> text.append(token.spaced() ? " " : "").append(token.text()));
        return text.toString();
    }

    boolean fits() {
        return fits(WIDTH);
    }

    boolean fits(int width) {
        return text().length() <= width;
    }

    PythonToken first() {
        return tokens.get(0);
    }

    PythonToken last() {
        return fromEnd(1);
    }

    PythonToken fromEnd(int count) {
        return tokens.get(tokens.size() - count);
    }

    boolean holds(String token) {
        return tokens.stream().anyMatch(each -> each.is(token));
    }

    /** Whether a token stands on this line. Its tokens are consecutive, except for an added comma at the end. */
    boolean holds(int position) {
        return position >= first().position() && position < first().position() + tokens.size();
    }

    boolean isImport() {
        return first().is("import") || first().is("from");
    }

    /** The delimiters outside of brackets, by the token that they stand behind. */
    List<Delimiter> delimiters() {
        List<Delimiter> delimiters = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            PythonToken token = tokens.get(i);
            depth -= token.isClosing() && depth > 0 ? 1 : 0;
            boolean comma = token.kind() == Kind.COMMA;
            delimiters.add(comma && depth == 0 ? token.delimiter() : Delimiter.NONE);
            if (!comma && depth == 0 && i > 0 && token.delimiter() != Delimiter.NONE) {
                delimiters.set(i - 1, token.delimiter());
            }
            depth += token.isOpening() ? 1 : 0;
        }
        return delimiters;
    }

    /** The delimiter to break at first, leaving a comma at the end aside. */
    Delimiter strongestDelimiter() {
        return delimiters().subList(0, tokens.size() - 1).stream()
                .max(Delimiter::compareTo)
                .orElse(Delimiter.NONE);
    }

    int count(Delimiter delimiter) {
        return (int) delimiters().stream().filter(each -> each == delimiter).count();
    }
}
