package io.wkmigrate.cli.trial;

import io.wkmigrate.report.Totals;
import java.util.Optional;

/**
 * What came of trying rules on one factory.
 *
 * @param comparison what the rules change
 * @param totals the sums with the rules
 * @param unstable a file in which two conversions with the rules differ, if there is one
 */
public record TrialResult(Comparison comparison, Totals totals, Optional<String> unstable) {}
