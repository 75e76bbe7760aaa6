package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.verify.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The law that this program stands for: whatever the control flow of a pipeline, its jobs do the same. */
class EqualityTest {

    /** How many pipelines are drawn: {@code -Dwkmigrate.flows=10000}. */
    private static final int COUNT = Integer.getInteger("wkmigrate.flows", 2_000);

    private static final long SEED = Long.getLong("wkmigrate.seed", 0);

    @Test
    void everyPipelineIsProvenEqual() {
        Adf factory = Adf.of("Called", """
                {"activities": [{"name": "W", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}]}
                """);
        for (int i = 0; i < COUNT; i++) {
            factory.pipeline(
                    "R" + (SEED + i), new RandomFlow(SEED + i).pipeline().toString());
        }
        FactoryResult result = factory.result();
        assertThat(result.pipelines()).hasSize(COUNT + 1);
        List<String> others = result.pipelines().stream()
                .filter(each -> each.proof().result() != Proof.Result.EQUAL)
                .map(each -> each.name() + ": " + each.proof())
                .toList();
        assertThat(others).isEmpty();
    }
}
