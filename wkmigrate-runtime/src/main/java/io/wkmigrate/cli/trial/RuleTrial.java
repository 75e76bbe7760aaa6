package io.wkmigrate.cli.trial;

import io.wkmigrate.convert.Conversion;
import io.wkmigrate.convert.ConversionOptions;
import io.wkmigrate.load.Factory;
import io.wkmigrate.report.Totals;
import io.wkmigrate.translate.RuleSet;
import java.util.function.Predicate;

/**
 * Converts factories with rules and without them. Nothing is written.
 *
 * @param without the rules that are in force anyway
 * @param with these, and the rules that are tried
 * @param selected whether a pipeline of this name is asked for
 */
public record RuleTrial(RuleSet without, RuleSet with, Predicate<String> selected, ConversionOptions options) {

    /** Tries the rules on a factory. With them it is converted twice: what comes out must not depend on chance. */
    public TrialResult on(Factory factory) {
        Conversion before = Conversion.of(factory, without, selected, options);
        Conversion after = Conversion.of(factory, with, selected, options);
        Conversion again = Conversion.of(factory, with, selected, options);
        String place = factory.path().isEmpty() ? "" : factory.path() + ": ";
        return new TrialResult(
                Comparison.of(before, after),
                Totals.of(after.result()),
                BundleContents.difference(after, again).map(file -> place + file));
    }
}
