package io.wkmigrate.testkit;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The findings that a test expects: each of them once, and no others. */
record ExpectedFindings(List<Expectation> expectations) {

    static final ExpectedFindings NONE = new ExpectedFindings(List.of());

    /**
     * One finding.
     *
     * @param pointer the JSON pointer of its place, if the test says
     */
    record Expectation(FindingCode code, Optional<String> pointer) {

        boolean fits(Finding finding) {
            return finding.code().code().equals(code.code())
                    && pointer.map(finding.place().pointer()::equals).orElse(true);
        }

        @Override
        public String toString() {
            return code.code() + " (" + code.title() + ")"
                    + pointer.map(each -> " at " + each).orElse("");
        }
    }

    ExpectedFindings with(FindingCode code, Optional<String> pointer) {
        List<Expectation> more = new ArrayList<>(expectations);
        more.add(new Expectation(code, pointer));
        return new ExpectedFindings(List.copyOf(more));
    }

    /** What came and was not expected, and what was expected and did not come; a sentence each. */
    List<String> problems(List<Finding> found) {
        List<Finding> unexpected = new ArrayList<>(found);
        List<Expectation> missing = new ArrayList<>();
        expectations.stream()
                .filter(each -> each.pointer().isPresent())
                .forEach(each -> take(each, unexpected, missing));
        expectations.stream().filter(each -> each.pointer().isEmpty()).forEach(each -> take(each, unexpected, missing));
        List<String> problems = new ArrayList<>();
        unexpected.forEach(each -> problems.add("This finding was not expected: "
                + each.code().code() + " at " + each.place() + ": " + each.message()));
        missing.forEach(each -> problems.add("This finding was expected and did not come: " + each));
        return problems;
    }

    private static void take(Expectation expectation, List<Finding> from, List<Expectation> missing) {
        Optional<Finding> taken = from.stream().filter(expectation::fits).findFirst();
        taken.ifPresentOrElse(from::remove, () -> missing.add(expectation));
    }
}
