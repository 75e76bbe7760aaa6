package io.wkmigrate.verify;

import io.wkmigrate.verify.Difference.Outcome;
import io.wkmigrate.verify.Difference.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a difference in sentences that a person can follow. */
final class DifferenceText {

    private static final int MOST_NAMES = 6;
    private static final int MOST_DIFFERENCES = 3;

    private DifferenceText() {}

    static String of(Difference difference) {
        List<String> sentences = new ArrayList<>();
        if (difference.pipeline().isPresent() && difference.run().isPresent()) {
            sentences.add(course(difference));
            sentences.add("ADF: " + outcome(difference.pipeline().get()) + ".");
            sentences.add(
                    "Job " + difference.job() + ": " + outcome(difference.run().get()) + ".");
        }
        difference.differences().stream().limit(MOST_DIFFERENCES).forEach(sentences::add);
        int more = difference.differences().size() - MOST_DIFFERENCES;
        if (more > 0) {
            sentences.add("And " + more + " more.");
        }
        return String.join(" ", sentences);
    }

    private static String course(Difference difference) {
        String events = difference.course().isEmpty() ? "all goes well" : String.join(", ", difference.course());
        String readings =
                difference.readings().isEmpty() ? "" : ", and if " + String.join(", and if ", difference.readings());
        return "When " + events + readings + ":";
    }

    private static String outcome(Outcome outcome) {
        Map<String, List<String>> byStatus = new LinkedHashMap<>();
        for (Part each : outcome.parts()) {
            byStatus.computeIfAbsent(each.status(), unseen -> new ArrayList<>()).add(each.name());
        }
        List<String> clauses = new ArrayList<>();
        byStatus.forEach((status, names) -> clauses.add(status + " " + names(names)));
        clauses.add("the run " + outcome.status());
        return String.join("; ", clauses);
    }

    private static String names(List<String> names) {
        Optional<String> more = names.size() > MOST_NAMES
                ? Optional.of(" and " + (names.size() - MOST_NAMES + 1) + " others")
                : Optional.empty();
        int shown = more.isPresent() ? MOST_NAMES - 1 : names.size();
        return String.join(", ", names.subList(0, shown)) + more.orElse("");
    }
}
