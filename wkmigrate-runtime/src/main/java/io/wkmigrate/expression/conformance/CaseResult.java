package io.wkmigrate.expression.conformance;

/** A case and what became of it. */
public record CaseResult(ConformanceCase conformanceCase, Outcome outcome) {

    public boolean passed() {
        return conformanceCase.expected().isMetBy(outcome);
    }
}
