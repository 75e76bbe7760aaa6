package io.wkmigrate.jobs.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads filters: {@code or} binds less than {@code and}, {@code and} less than {@code not}; parentheses group. A value
 * with blanks or parentheses stands in quotes: {@code name:"Load (daily)"}.
 */
final class FilterParser {

    private static final Set<String> CONNECTORS = Set.of("and", "or", "not", ")", "");
    private static final int MAX_DEPTH = 100;

    private final FilterScanner scanner;
    private int depth;

    FilterParser(String text) {
        this.scanner = new FilterScanner(text);
    }

    JobFilter parse() {
        JobFilter filter = alternatives();
        if (!scanner.atEnd()) {
            String next = scanner.next().text();
            throw new FilterException(
                    next.equals(")")
                            ? "There is a ')' without its '(' in the filter"
                            : "Put 'and' or 'or' before '" + next + "' in the filter");
        }
        return filter;
    }

    private JobFilter alternatives() {
        List<JobFilter> filters = new ArrayList<>(List.of(conjunction()));
        while (scanner.takes("or")) {
            filters.add(conjunction());
        }
        return filters.size() == 1 ? filters.get(0) : JobFilter.any(filters);
    }

    private JobFilter conjunction() {
        List<JobFilter> filters = new ArrayList<>(List.of(negation()));
        while (scanner.takes("and")) {
            filters.add(negation());
        }
        return filters.size() == 1 ? filters.get(0) : JobFilter.all(filters);
    }

    private JobFilter negation() {
        if (++depth > MAX_DEPTH) {
            throw new FilterException("The filter is nested too deeply");
        }
        try {
            return scanner.takes("not") ? negation().not() : primary();
        } finally {
            depth--;
        }
    }

    private JobFilter primary() {
        if (scanner.takes("(")) {
            JobFilter filter = alternatives();
            if (!scanner.takes(")")) {
                throw new FilterException("A ')' is missing in the filter");
            }
            return filter;
        }
        FilterScanner.Token token = scanner.next();
        if (token.isWord() && CONNECTORS.contains(token.text())) {
            throw new FilterException("The filter lacks a condition "
                    + (token.text().isEmpty() ? "at its end" : "before '" + token.text() + "'"));
        }
        return switch (token.sign()) {
            case NONE -> Terms.word(token.text());
            case COLON -> Terms.keyed(token.text(), token.value());
            case COMPARISON -> Terms.aged(token.text(), token.value());
        };
    }
}
