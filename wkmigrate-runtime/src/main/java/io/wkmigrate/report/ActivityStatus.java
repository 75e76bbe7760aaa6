package io.wkmigrate.report;

import io.wkmigrate.api.finding.Finding;
import java.util.List;
import java.util.Locale;

/** What became of one activity (design, section 7). Per instance, not per type. */
public enum ActivityStatus {
    /** Faithful. */
    TRANSLATED,
    /** It runs, with named deviations. */
    APPROXIMATED,
    /** A person must write it; the job deploys and fails with a clear message there. */
    PLACEHOLDER,
    /** It does not run in ADF either. */
    INACTIVE;

    /** The spelling in {@code result.json}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that the findings about an active activity leave it. */
    public static ActivityStatus of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> switch (finding.code().effect()) {
                    case NONE -> TRANSLATED;
                    case DEVIATION -> APPROXIMATED;
                    case GAP -> PLACEHOLDER;
                })
                .max(ActivityStatus::compareTo)
                .orElse(TRANSLATED);
    }
}
