package io.wkmigrate.report;

import java.util.List;
import java.util.Map;

/**
 * The balance of a conversion: everything that was found is accounted for. It is checked on every run.
 *
 * @param files JSON files under the source
 * @param pipelines pipeline definitions
 * @param activities activity instances, those inside containers included
 * @param properties JSON leaves (scalars, nulls, empty containers) of the definitions that rules read
 * @param expressions ADF expressions that jobs need
 */
public record Ledger(
        Files files, Pipelines pipelines, Activities activities, Properties properties, Expressions expressions) {

    /** The ledger of nothing. */
    public static final Ledger EMPTY = new Ledger(
            new Files(0, 0, 0),
            new Pipelines(0, 0, 0),
            new Activities(0, 0, 0, 0, 0),
            new Properties(0, 0, 0, 0),
            Expressions.NONE);

    /** Files: found is parsed and rejected. */
    public record Files(long found, long parsed, long rejected) {}

    /** Pipelines: found is converted and rejected. */
    public record Pipelines(long found, long converted, long rejected) {}

    /** Activities by status. */
    public record Activities(long found, long translated, long approximated, long placeholder, long inactive) {}

    /** Properties: bound by a rule, declared as left behind, or unhandled and reported. */
    public record Properties(long found, long bound, long declared, long unhandled) {}

    /**
     * Expressions by where their values come from.
     *
     * @param constant computed by this program
     * @param reference put together by the job, of text and references
     * @param condition decided by a condition task
     * @param notebook computed by the notebook that needs it
     * @param evaluate computed by a task before the one that needs it
     * @param byHand left to a person
     */
    public record Expressions(
            long constant, long reference, long condition, long notebook, long evaluate, long byHand) {

        /** None. */
        public static final Expressions NONE = new Expressions(0, 0, 0, 0, 0, 0);

        public long found() {
            return constant + reference + condition + notebook + evaluate + byHand;
        }

        private Expressions plus(Expressions other) {
            return new Expressions(
                    constant + other.constant,
                    reference + other.reference,
                    condition + other.condition,
                    notebook + other.notebook,
                    evaluate + other.evaluate,
                    byHand + other.byHand);
        }
    }

    /** What does not add up, one sentence each; empty when all is well. */
    public List<String> imbalances() {
        Map<String, Long> missing = Map.of(
                "files", files.found - files.parsed - files.rejected,
                "pipelines", pipelines.found - pipelines.converted - pipelines.rejected,
                "activities",
                        activities.found
                                - activities.translated
                                - activities.approximated
                                - activities.placeholder
                                - activities.inactive,
                "properties", properties.found - properties.bound - properties.declared - properties.unhandled);
        return missing.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> "The " + each.getKey() + " do not add up: " + each.getValue() + " not accounted for.")
                .sorted()
                .toList();
    }

    /** Both ledgers together. */
    public Ledger plus(Ledger other) {
        return new Ledger(
                new Files(
                        files.found + other.files.found,
                        files.parsed + other.files.parsed,
                        files.rejected + other.files.rejected),
                new Pipelines(
                        pipelines.found + other.pipelines.found,
                        pipelines.converted + other.pipelines.converted,
                        pipelines.rejected + other.pipelines.rejected),
                new Activities(
                        activities.found + other.activities.found,
                        activities.translated + other.activities.translated,
                        activities.approximated + other.activities.approximated,
                        activities.placeholder + other.activities.placeholder,
                        activities.inactive + other.activities.inactive),
                new Properties(
                        properties.found + other.properties.found,
                        properties.bound + other.properties.bound,
                        properties.declared + other.properties.declared,
                        properties.unhandled + other.properties.unhandled),
                expressions.plus(other.expressions));
    }
}
