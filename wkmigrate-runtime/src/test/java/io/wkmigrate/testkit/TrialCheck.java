package io.wkmigrate.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold for every conversion; all that does not is told at once. */
final class TrialCheck {

    private final Trial first;
    private final Trial second;
    private final ExpectedFindings expected;
    private final boolean used;
    private final List<String> problems = new ArrayList<>();

    TrialCheck(Trial first, Trial second, ExpectedFindings expected, boolean used) {
        this.first = first;
        this.second = second;
        this.expected = expected;
        this.used = used;
    }

    void check() {
        problems.addAll(first.watch().problems());
        problems.addAll(expected.problems(first.converted().result().findings()));
        problems.addAll(first.converted().result().ledger().imbalances());
        problems.addAll(BundleCheck.problems(first.converted().bundle()));
        checkSame();
        checkUse();
        if (!problems.isEmpty()) {
            AssertionError failure = new AssertionError(String.join("\n", problems));
            first.watch().failures().forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private void checkSame() {
        Map<String, String> files = first.converted().bundle().files();
        Map<String, String> again = second.converted().bundle().files();
        if (!files.keySet().equals(again.keySet())) {
            problems.add("Converting twice gives different files: " + files.keySet() + " and " + again.keySet());
        }
        files.forEach((path, text) -> {
            if (!text.equals(again.getOrDefault(path, text))) {
                problems.add("Converting twice gives different bytes in " + path + "; does a rule keep state?");
            }
        });
        if (!first.converted().result().equals(second.converted().result())) {
            problems.add("Converting twice gives different results; does a rule keep state?");
        }
    }

    private void checkUse() {
        if (used && first.used().isEmpty()) {
            problems.add("No rule of the module was used. Where that is what the test is about, it says withoutUse().");
        }
        if (!used && !first.used().isEmpty()) {
            problems.add("The test says withoutUse(), but these rules were used: " + first.used());
        }
    }
}
