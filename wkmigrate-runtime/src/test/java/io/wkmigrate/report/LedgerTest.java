package io.wkmigrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Ledger.Files FILES = new Ledger.Files(3, 2, 1);
    private static final Ledger.Pipelines PIPELINES = new Ledger.Pipelines(2, 2, 0);
    private static final Ledger.Activities ACTIVITIES = new Ledger.Activities(10, 1, 2, 3, 4);
    private static final Ledger.Properties PROPERTIES = new Ledger.Properties(6, 1, 2, 3);
    private static final Ledger.Expressions EXPRESSIONS = new Ledger.Expressions(1, 2, 3, 4, 5, 6);

    @Test
    void isBalancedWhenEveryNumberFoundIsTheSumOfItsParts() {
        assertThat(new Ledger(FILES, PIPELINES, ACTIVITIES, PROPERTIES, EXPRESSIONS).imbalances())
                .isEmpty();
    }

    @Test
    void namesWhatDoesNotAddUp() {
        Ledger ledger = new Ledger(
                FILES, new Ledger.Pipelines(5, 2, 1), new Ledger.Activities(9, 1, 2, 3, 4), PROPERTIES, EXPRESSIONS);

        assertThat(ledger.imbalances())
                .containsExactly(
                        "The activities do not add up: -1 not accounted for.",
                        "The pipelines do not add up: 2 not accounted for.");
    }

    @Test
    void addsMemberByMember() {
        Ledger ledger = new Ledger(FILES, PIPELINES, ACTIVITIES, PROPERTIES, EXPRESSIONS);

        assertThat(ledger.plus(ledger))
                .isEqualTo(new Ledger(
                        new Ledger.Files(6, 4, 2),
                        new Ledger.Pipelines(4, 4, 0),
                        new Ledger.Activities(20, 2, 4, 6, 8),
                        new Ledger.Properties(12, 2, 4, 6),
                        new Ledger.Expressions(2, 4, 6, 8, 10, 12)));
    }
}
