package io.wkmigrate.api.emit;

import io.wkmigrate.api.emit.PythonToken.Delimiter;
import io.wkmigrate.api.emit.PythonToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a statement into tokens. It knows the Python that generated notebooks are made of, not all of Python. */
final class PythonLexer {

    private static final Pattern PLAIN = Pattern.compile("(?<name>[A-Za-z_][A-Za-z0-9_]*)"
            + "|(?<number>[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?)"
            + "|(?<opening>[(\\[{])|(?<closing>[)\\]}])"
            + "|[=!<>]=|//|\\*(?!\\*)|[-+/%<>=.,:]");

    private static final Pattern TEXT = Pattern.compile("[fFrRbB]{0,2}[\"']");

    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "in", "is", "if", "else", "lambda", "return", "raise", "from", "import");

    /** Their statements and expressions are broken by rules that are not needed here. */
    private static final Set<String> FOREIGN = Set.of(
            "for", "while", "with", "def", "class", "async", "await", "yield", "assert", "del", "try", "except",
            "elif");

    /** Python itself reads no more. */
    private static final int MOST_OPEN_BRACKETS = 200;

    private final String source;
    private final List<PythonToken> tokens = new ArrayList<>();
    private int openBrackets;
    private boolean lambda;

    private PythonLexer(String source) {
        this.source = source;
    }

    /** The tokens; empty when the statement holds what no emitter writes. */
    static Optional<List<PythonToken>> tokens(String statement) {
        PythonLexer lexer = new PythonLexer(statement);
        return lexer.read() && lexer.openBrackets == 0 ? Optional.of(lexer.tokens) : Optional.empty();
    }

    private boolean read() {
        Matcher text = TEXT.matcher(source);
        Matcher plain = PLAIN.matcher(source);
        int at = 0;
        while (at < source.length()) {
            boolean spaced = source.charAt(at) == ' ';
            int from = spaced ? at + 1 : at;
            if (text.region(from, source.length()).lookingAt()) {
                at = endOfText(text.end());
                if (at < 0) {
                    return false;
                }
                Delimiter joined = previousIs(Kind.TEXT) ? Delimiter.TEXT : Delimiter.NONE;
                add(Kind.TEXT, source.substring(from, at), spaced, joined);
            } else if (plain.region(from, source.length()).lookingAt()) {
                at = plain.end();
                if (!addPlain(plain, spaced)) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return true;
    }

    private int endOfText(int from) {
        char quote = source.charAt(from - 1);
        for (int i = from; i < source.length(); i++) {
            if (source.charAt(i) == quote) {
                return i + 1;
            }
            if (source.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }

    private boolean addPlain(Matcher match, boolean spaced) {
        String token = match.group();
        if (match.group("name") != null) {
            return addName(token, spaced);
        }
        if (match.group("number") != null) {
            add(Kind.NUMBER, token, spaced, Delimiter.NONE);
        } else if (match.group("opening") != null) {
            openBrackets++;
            add(followsOperand() ? Kind.OPENING_AFTER_OPERAND : Kind.OPENING, token, spaced, Delimiter.NONE);
        } else if (match.group("closing") != null) {
            openBrackets--;
            add(Kind.CLOSING, token, spaced, Delimiter.NONE);
        } else {
            addOperator(token, spaced);
        }
        return openBrackets >= 0 && openBrackets <= MOST_OPEN_BRACKETS;
    }

    private boolean addName(String name, boolean spaced) {
        if (FOREIGN.contains(name) || (name.equals("if") && tokens.isEmpty())) {
            return false;
        }
        if (!KEYWORDS.contains(name)) {
            add(Kind.NAME, name, spaced, Delimiter.NONE);
            return true;
        }
        lambda |= name.equals("lambda");
        add(Kind.KEYWORD, name, spaced, delimiter(name));
        return true;
    }

    private Delimiter delimiter(String keyword) {
        return switch (keyword) {
            case "and", "or" -> Delimiter.LOGIC;
            case "if", "else" -> Delimiter.CONDITION;
            case "is" -> Delimiter.COMPARISON;
            case "in" -> previousIs("not") ? Delimiter.NONE : Delimiter.COMPARISON;
            case "not" -> followsOperand() ? Delimiter.COMPARISON : Delimiter.NONE;
            default -> Delimiter.NONE;
        };
    }

    private void addOperator(String operator, boolean spaced) {
        switch (operator) {
            case "." -> add(Kind.DOT, operator, spaced, previousIs(Kind.CLOSING) ? Delimiter.DOT : Delimiter.NONE);
            case "," -> add(Kind.COMMA, operator, spaced, lambda ? Delimiter.NONE : Delimiter.COMMA);
            case "=", ":" -> {
                lambda &= operator.equals("=");
                add(Kind.OPERATOR, operator, spaced, Delimiter.NONE);
            }
            case "+", "-" -> add(Kind.OPERATOR, operator, spaced, binary(Delimiter.ADDITION));
            case "*", "/", "//", "%" -> add(Kind.OPERATOR, operator, spaced, binary(Delimiter.MULTIPLICATION));
            default -> add(Kind.OPERATOR, operator, spaced, Delimiter.COMPARISON);
        }
    }

    private Delimiter binary(Delimiter delimiter) {
        return followsOperand() ? delimiter : Delimiter.NONE;
    }

    private boolean followsOperand() {
        return previousIs(Kind.NAME) || previousIs(Kind.TEXT) || previousIs(Kind.NUMBER) || previousIs(Kind.CLOSING);
    }

    private boolean previousIs(Kind kind) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == kind;
    }

    private boolean previousIs(String text) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(text);
    }

    private void add(Kind kind, String text, boolean spaced, Delimiter delimiter) {
        tokens.add(new PythonToken(kind, text, spaced, delimiter, tokens.size(), -1));
    }
}
