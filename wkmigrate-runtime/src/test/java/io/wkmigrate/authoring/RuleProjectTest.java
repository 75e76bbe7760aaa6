package io.wkmigrate.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.extension.RuleJar;
import io.wkmigrate.extension.RuleJars;
import io.wkmigrate.extension.RuleLimits;
import io.wkmigrate.load.Sources;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.testkit.WrittenBundle;
import io.wkmigrate.translate.RuleSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody gets who starts to write rules: it must work before he changes anything. */
class RuleProjectTest {

    private static final ProjectNames NAMES = new ProjectNames("com.acme", "acme-sales-rules", "com.acme.rules");

    @TempDir
    private Path folder;

    @Test
    void itsOwnTestsPass() throws Exception {
        WrittenProject project = WrittenProject.write(folder, NAMES);

        assertThat(project.test(project.jar()))
                .containsExactlyInAnyOrder(
                        "runsTheLoadingNotebookWithTheTableAndTheOptions",
                        "leavesTheLegacyIdBehind",
                        "reportsWhatItDoesNotKnow",
                        "becomesATaskWhoseTableIsAParameterOfTheJob",
                        "theFirstPartOfTheFolderIsTheOwner",
                        "aPipelineInNoFolderHasNoOwner",
                        "everyJobStartsWithOurName",
                        "aJobThatHasItAlreadyIsLeftAlone");
    }

    @Test
    void itsJarChangesWhatItsSampleBecomes() throws Exception {
        WrittenProject project = WrittenProject.write(folder, NAMES);

        Conversion before = convert(RuleSet.builtIn());
        assertThat(before.result().pipelines().get(0).status()).isEqualTo(ActivityStatus.PLACEHOLDER);

        RuleJar jar = RuleJars.load(List.of(project.jar()), sha256 -> true, RuleLimits.DEFAULT)
                .get(0);
        Conversion after = convert(RuleSet.builtIn().with(jar.sources()));
        JsonNode job = WrittenBundle.of(after).job("nightly");
        assertThat(after.result().pipelines().get(0).status()).isEqualTo(ActivityStatus.TRANSLATED);
        assertThat(job.path("name").asText()).isEqualTo("acme-sales: Nightly");
        assertThat(job.at("/tags/owner").asText()).isEqualTo("logistics");
        assertThat(job.at("/tasks/0/notebook_task/notebook_path").asText())
                .isEqualTo("/Workspace/Shared/acme-sales/load");
    }

    private Conversion convert(RuleSet rules) throws Exception {
        return Conversion.of(
                Sources.discover(List.of(folder.resolve("sample"))).get(0).load(), rules);
    }

    @Test
    void itsPomAsksForThisVersionOnceAndForTheJarsThatTestsNeed() throws Exception {
        SortedMap<String, byte[]> files = new RuleProject(NAMES, "1.2.3").files();
        String pom = new String(files.get("pom.xml"), StandardCharsets.UTF_8);

        Path file = Files.writeString(folder.resolve("pom.xml"), pom);
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(root.getElementsByTagName("artifactId").item(0).getTextContent())
                .isEqualTo("acme-sales-rules");
        assertThat(pom).containsOnlyOnce("1.2.3").contains("-Awkmigrate.module=acme-sales<");
        assertThat(pom.split("<classifier>testkit</classifier>", -1)).hasSize(3);
    }

    @Test
    void noPlaceholderIsLeft() {
        new RuleProject(NAMES, "1.2.3").files().forEach((path, bytes) -> {
            assertThat(path).doesNotContain("@");
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as(path)
                    .doesNotContainPattern("@[A-Za-z]+@")
                    .endsWith("\n")
                    .doesNotContain("\r", "\t");
        });
    }
}
