package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

/** The law that nothing is lost: what was found is bound, declared or unhandled. */
final class Balance {

    private Balance() {}

    static void check(PropertyCount count) {
        assertThat(count.bound() + count.declared() + count.unhandled())
                .as("%s", count)
                .isEqualTo(count.found());
    }
}
