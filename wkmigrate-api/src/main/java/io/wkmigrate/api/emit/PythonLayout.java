package io.wkmigrate.api.emit;

import io.wkmigrate.api.emit.PythonToken.Delimiter;
import io.wkmigrate.api.emit.PythonToken.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lays a statement out as the formatters Black and Ruff do, at 88 columns: a line that is too long is broken at its last
 * brackets; what stands between them goes on one line, or is broken at its commas, or at the operators that bind least,
 * and so on. What is assigned or returned gets parentheses where it has no better brackets of its own. Where the two
 * differ (less than one in a hundred random statements that are broken: a long lambda, an index in parentheses as the last
 * operand, a method of a list) it follows Black.
 */
final class PythonLayout {

    private final boolean forceParentheses;

    private PythonLayout(boolean forceParentheses) {
        this.forceParentheses = forceParentheses;
    }

    /**
     * The lines of a statement. One that is written in a way that no emitter writes stays as it is.
     *
     * @param statement on one line, blanks as the formatters have them; may be indented
     */
    static List<String> lines(String statement) {
        if (statement.length() <= PythonLine.WIDTH) {
            return List.of(statement);
        }
        int indentation = statement.length() - statement.stripLeading().length();
        return PythonLexer.tokens(statement.substring(indentation))
                .map(OptionalParentheses::add)
                .map(tokens -> new PythonLine(tokens, indentation, false, false))
                .map(line -> new PythonLayout(false)
                        .broken(line).stream().map(PythonLine::text).toList())
                .orElse(List.of(statement));
    }

    private List<PythonLine> broken(PythonLine line) {
        if (line.fits() && !line.exploded()) {
            return List.of(line);
        }
        Optional<List<PythonLine>> atDelimiters =
                line.inBrackets() ? applied(line, PythonLayout::atDelimiters) : Optional.empty();
        return atDelimiters.or(() -> atBrackets(line)).orElse(List.of(line));
    }

    /** Breaks the lines that a line was broken into further; empty when nothing was gained. */
    private Optional<List<PythonLine>> applied(
            PythonLine line, Function<PythonLine, Optional<List<PythonLine>>> split) {
        String text = line.text();
        return split.apply(line)
                .filter(parts -> parts.stream().noneMatch(part -> part.text().equals(text)))
                .map(parts ->
                        parts.stream().flatMap(part -> broken(part).stream()).toList());
    }

    private static Optional<List<PythonLine>> atDelimiters(PythonLine line) {
        Delimiter strongest = line.strongestDelimiter();
        if (strongest == Delimiter.NONE || (strongest == Delimiter.DOT && line.count(strongest) == 1)) {
            return Optional.empty();
        }
        List<Delimiter> delimiters = line.delimiters();
        List<PythonLine> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < delimiters.size() - 1; i++) {
            if (delimiters.get(i) == strongest) {
                parts.add(line.with(line.tokens().subList(from, i + 1)));
                from = i + 1;
            }
        }
        List<PythonToken> rest = line.tokens().subList(from, delimiters.size());
        boolean comma = strongest == Delimiter.COMMA && line.last().kind() != Kind.COMMA;
        parts.add(line.with(comma ? withComma(rest) : rest));
        return Optional.of(parts);
    }

    private static List<PythonToken> withComma(List<PythonToken> tokens) {
        return Stream.concat(tokens.stream(), Stream.of(PythonToken.ADDED_COMMA))
                .toList();
    }

    private Optional<List<PythonLine>> atBrackets(PythonLine line) {
        Optional<List<PythonLine>> result = applied(line, this::atBestBrackets);
        boolean optional = !forceParentheses && line.tokens().stream().anyMatch(PythonToken::isInvisible);
        if (!optional || result.isEmpty() || result.get().get(0).fits()) {
            return result;
        }
        return new PythonLayout(true)
                .atBrackets(line)
                .filter(forced -> forced.stream().allMatch(PythonLine::fits))
                .or(() -> result);
    }

    /** Breaks at the last brackets that give a first line that fits; calls and indexes behind them stay together. */
    private Optional<List<PythonLine>> atBestBrackets(PythonLine line) {
        Optional<List<PythonLine>> first = atLastBrackets(line, Set.of());
        if (first.isEmpty() || first.get().get(0).fits()) {
            return first;
        }
        for (Set<Integer> omitted : Trailers.toOmit(line)) {
            Optional<List<PythonLine>> lines = atLastBrackets(line, omitted);
            if (lines.isEmpty() || lines.get().get(0).fits()) {
                return lines;
            }
        }
        return first;
    }

    private Optional<List<PythonLine>> atLastBrackets(PythonLine line, Set<Integer> omitted) {
        Optional<BracketSplit> last = BracketSplit.atLastBrackets(line, omitted);
        boolean optional = !forceParentheses
                && !line.isImport()
                && last.filter(split -> split.opening().isInvisible()).isPresent();
        return optional ? inOrWithoutParentheses(line, last.get(), omitted) : last.map(BracketSplit::lines);
    }

    private Optional<List<PythonLine>> inOrWithoutParentheses(
            PythonLine line, BracketSplit inParentheses, Set<Integer> omitted) {
        if (!OptionalSplit.isNeedless(inParentheses)) {
            return Optional.of(inParentheses.lines());
        }
        Set<Integer> without = new HashSet<>(omitted);
        without.add(inParentheses.closing().position());
        Optional<BracketSplit> other = BracketSplit.atLastBrackets(line, without);
        if (other.isPresent() && !OptionalSplit.isBetterWithout(inParentheses, other.get())) {
            return Optional.of(inParentheses.lines());
        }
        Optional<List<PythonLine>> lines = atLastBrackets(line, without);
        return lines.isPresent() || !isGain(inParentheses.body()) ? lines : Optional.of(inParentheses.lines());
    }

    /** Whether parentheses around it make it fit, or it can be broken in them. */
    private static boolean isGain(PythonLine body) {
        List<PythonToken> tokens = body.tokens();
        boolean methodOfText = tokens.size() > 1
                && tokens.get(0).kind() == Kind.TEXT
                && tokens.get(1).kind() == Kind.DOT;
        return body.fits() || (tokens.size() > 1 && !methodOfText);
    }
}
