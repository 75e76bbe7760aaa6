package io.wkmigrate.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.policy.Policies;
import io.wkmigrate.policy.PolicyException;
import io.wkmigrate.translate.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that do not come with the program, in the Java API. */
class OwnRulesTest {

    @Test
    void theRulesOfAStoreDecideWhatItWrites(@TempDir Path folder) throws IOException, PolicyException {
        Path file = Files.writeString(folder.resolve("tags.yml"), """
            jobs:
              - tags:
                  team: data-platform
            """);
        Policies policies = Policies.read(List.of(file));
        Pipeline pipeline = TestStore.only(Adf.of("Load", """
            {"activities": [{"name": "Pause", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}]}
            """));
        try (TestStore test = new TestStore()) {
            test.store(test.options().withRules(RuleSet.builtIn().with(policies.sources())))
                    .toLocalFiles(pipeline, folder.resolve("with"));
            test.store().toLocalFiles(pipeline, folder.resolve("without"));
        }

        assertThat(folder.resolve("with/resources/load.job.yml")).content().contains("team: data-platform");
        assertThat(folder.resolve("without/resources/load.job.yml")).content().doesNotContain("data-platform");
    }
}
