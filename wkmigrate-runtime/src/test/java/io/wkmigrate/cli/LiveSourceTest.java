package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.fake.azure.FakeFactory;
import io.wkmigrate.fake.azure.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands take a live factory wherever they take a folder. */
class LiveSourceTest {

    private static final Path SAMPLE = Path.of("src/sample/contoso-retail");

    private final FakeFactory azure =
            FakeFactory.start("adf-contoso-retail-prd").with(SAMPLE).pageSize(3);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        azure.close();
    }

    @Test
    void theSameComesOutOfTheFolderThePulledFolderAndTheFactoryItself() {
        assertThat(run("pull", "--factory", azure.id(), "--out", folder.resolve("pulled"))
                        .exit())
                .isZero();

        assertThat(Cli.run("convert", SAMPLE, "--out", folder.resolve("1")).exit())
                .isZero();
        assertThat(Cli.run("convert", folder.resolve("pulled"), "--out", folder.resolve("2"))
                        .exit())
                .isZero();
        Cli.Result direct = run("convert", azure.id(), "--out", folder.resolve("3"));

        assertThat(direct.exit()).as(direct.err()).isZero();
        assertThat(files("3")).hasSizeGreaterThan(20).isEqualTo(files("2"));
        assertThat(withoutFileNames(files("3"))).isEqualTo(withoutFileNames(files("1")));
    }

    @Test
    void assessVerifyAndExplainReadItToo() {
        assertThat(run("assess", azure.id()).out())
                .contains("14 pipelines")
                .contains("wkmigrate convert '" + azure.id() + "' --credential environment-token");
        assertThat(run("verify", azure.id(), "--select", "PL_Daily*").out()).contains("PL_Daily_Orchestrator");
        assertThat(run("explain", "PL_Quality_Gate", azure.id()).out())
                .contains("PL_Quality_Gate", "pipeline/PL_Quality_Gate.json");
    }

    @Test
    void theIdMayBeInAnyCasing() {
        assertThat(run("assess", azure.id().toString().replace("/subscriptions/", "/SUBSCRIPTIONS/"))
                        .exit())
                .isZero();
    }

    @Test
    void severalFactoriesGetAFolderEach() {
        String other = azure.id().toString().toUpperCase(Locale.ROOT);

        Cli.Result both = run("convert", azure.id(), other, "--out", folder.resolve("both"));

        assertThat(both.exit()).as(both.err()).isZero();
        assertThat(folder.resolve("both/adf-contoso-retail-prd/databricks.yml")).exists();
        assertThat(folder.resolve("both/ADF-CONTOSO-RETAIL-PRD-2/databricks.yml"))
                .exists();
    }

    @Test
    void aMissingPermissionIsAnErrorAndNothingIsWritten() {
        azure.always("linkedservices", Fault.forbidden("Microsoft.DataFactory/factories/linkedservices/read"));

        Cli.Result refused = run("convert", azure.id(), "--out", folder.resolve("out"));

        assertThat(refused.exit()).isEqualTo(6);
        assertThat(refused.err()).contains("Microsoft.DataFactory/factories/linkedServices/read is missing", "Reader");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void contradictionsAreUsageErrors() {
        assertThat(Cli.run("assess", SAMPLE, "--credential", "cli").err()).contains("--credential cli makes no sense");
        assertThat(run("assess", azure.id(), SAMPLE).exit()).isEqualTo(2);
        assertThat(run("assess", "/subscriptions/x/resourceGroups/y").err())
                .contains("is not the resource id of a factory");
    }

    /** The name of one pipeline cannot be that of its file, so each folder has another, and hashes of what names it. */
    private static Map<String, String> withoutFileNames(Map<String, String> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((file, text) -> texts.put(file, text.replaceAll("pipeline/PL_Promo[^\".]*\\.json", "PROMO")));
        assertThat(texts.remove("metadata/manifest.json")).isNotNull();
        return texts;
    }

    private Map<String, String> files(String out) {
        return new EndToEndOutput(folder.resolve(out)).files();
    }

    private Cli.Result run(Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--credential", "environment-token", "--management-endpoint", azure.url()));
        return Cli.runWith(Map.of("AZURE_ACCESS_TOKEN", FakeFactory.TOKEN), all.toArray());
    }
}
