package @package@;

import io.wkmigrate.testkit.PipelineHarness;
import org.junit.jupiter.api.Test;

class JobNamePrefixTest {

    private static final PipelineHarness PIPELINE = PipelineHarness.of(new @Prefix@RuleModule());

    @Test
    void everyJobStartsWithOurName() {
        PIPELINE.pipeline("Nightly", "[]").convert().jobHas("nightly", """
                name: "@module@: Nightly"
                """);
    }

    @Test
    void aJobThatHasItAlreadyIsLeftAlone() {
        PIPELINE.pipeline("@module@: Nightly", "[]").withoutUse().convert();
    }
}
