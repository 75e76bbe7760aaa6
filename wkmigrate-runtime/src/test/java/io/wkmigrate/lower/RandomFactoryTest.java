package io.wkmigrate.lower;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Converted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is written down in ADF, the conversion ends, everything is accounted for, and every job deploys: what the harness
 * checks on every conversion.
 */
class RandomFactoryTest {

    private static final int PIPELINES = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFactoryIsConverted(long seed) {
        Converted converted = new RandomFactory(seed).factory(PIPELINES).convert();
        assertThat(converted.result().pipelines()).hasSize(PIPELINES);
        assertThat(converted.everything()).doesNotContain("hunter2");
    }
}
