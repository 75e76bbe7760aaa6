package @package@;

import io.wkmigrate.testkit.PipelineHarness;
import org.junit.jupiter.api.Test;

class OwnerTagTest {

    private static final PipelineHarness PIPELINE = PipelineHarness.of(new @Prefix@RuleModule());

    @Test
    void theFirstPartOfTheFolderIsTheOwner() {
        PIPELINE.pipeline("Nightly", """
                        {"folder": {"name": "logistics/daily"}, "activities": []}
                        """)
                .convert()
                .jobHas("nightly", """
                        tags:
                          owner: logistics
                        """);
    }

    @Test
    void aPipelineInNoFolderHasNoOwner() {
        PIPELINE.pipeline("Nightly", "[]").convert().jobHas("nightly", """
                tags:
                  owner: null
                """);
    }
}
