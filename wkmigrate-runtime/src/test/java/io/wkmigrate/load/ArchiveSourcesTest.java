package io.wkmigrate.load;

import static io.wkmigrate.api.definition.DefinitionKind.DATASET;
import static io.wkmigrate.api.definition.DefinitionKind.PIPELINE;
import static io.wkmigrate.load.GitLayoutTest.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.definition.DefinitionKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveSourcesTest {

    @TempDir
    private Path folder;

    @Test
    void anArchiveOfARepositoryIsReadWithoutUnpacking() {
        Path archive = new SourceFolder(folder)
                .pipeline("adf-main/pipeline/a.json", "a")
                .file("adf-main/dataset/b.json", "{\"properties\": {}}")
                .file("adf-main/.git/x.json", "{}")
                .file("__MACOSX/adf-main/pipeline/a.json", "no JSON")
                .zip("adf.zip");

        Factory factory = SourceFolder.only(archive);

        assertThat(factory.path()).isEqualTo("adf-main");
        assertThat(factory.name()).isEqualTo("adf-main");
        assertThat(names(factory, DATASET)).containsExactly("b");
        assertThat(factory.find(PIPELINE, "a").orElseThrow().place()).hasToString("adf.zip!/adf-main/pipeline/a.json#");
        assertThat(factory.files()).hasSize(2);
        assertThat(folder).isDirectoryNotContaining(each -> !each.endsWith("adf.zip"));
    }

    @Test
    void anArchiveWithoutOuterFolderIsCalledAsItsFile() {
        Factory factory = SourceFolder.only(
                new SourceFolder(folder).pipeline("pipeline/a.json", "a").zip("sales.zip"));

        assertThat(factory.name()).isEqualTo("sales");
        assertThat(factory.path()).isEmpty();
    }

    @Test
    void anArchiveOfATemplateIsRead() {
        Path archive = new SourceFolder(folder)
                .file("ARMTemplateForFactory.json", TemplatesTest.TEMPLATE)
                .file("ARMTemplateParametersForFactory.json", TemplatesTest.PARAMETERS)
                .zip("export.zip");

        Factory factory = SourceFolder.only(archive);

        assertThat(factory.name()).isEqualTo("adf-prod");
        assertThat(names(factory, PIPELINE)).containsExactly("load");
    }

    @Test
    void archivesInAFolderAreFactoriesBesideTheOthers() {
        SourceFolder inner = new SourceFolder(folder).pipeline("x/pipeline/a.json", "packed");
        inner.zip("packed.zip");

        List<Factory> factories = SourceFolder.all(new SourceFolder(folder)
                .pipeline("plain/pipeline/a.json", "plain")
                .write());

        assertThat(factories).extracting(Factory::path).containsExactly("packed/x", "plain");
        assertThat(factories.get(0).definitions(PIPELINE).get(0).place().file())
                .isEqualTo("packed.zip!/x/pipeline/a.json");
    }

    @Test
    void backslashesInNamesAreFolders() {
        Path archive =
                new SourceFolder(folder).pipeline("pipeline\\a.json", "a").zip("windows.zip");

        Factory factory = SourceFolder.only(archive);

        assertThat(factory.find(PIPELINE, "a").orElseThrow().place().file()).isEqualTo("windows.zip!/pipeline/a.json");
    }

    /** The order of files never matters, whichever of two twins comes first in the archive. */
    @RepeatedTest(20)
    void filesInAnyOrderGiveTheSameFactory(RepetitionInfo repetition) {
        SourceFolder source = new SourceFolder(folder)
                .pipeline("pipeline/a.json", "Twin")
                .pipeline("pipeline/b.json", "twin")
                .pipeline("pipeline/c.json", "c")
                .file("pipeline/broken.json", "{")
                .file("dataset/d.json", "{\"properties\": {}}")
                .file("factory/f.json", "{\"name\": \"f\", \"properties\": {}}")
                .file("factory/g.json", "{\"name\": \"g\", \"properties\": {}}")
                .file("arm/x.json", TemplatesTest.TEMPLATE)
                .file("arm/y.json", TemplatesTest.TEMPLATE)
                .file("arm/x.parameters.json", TemplatesTest.PARAMETERS)
                .file("package.json", "{}");
        List<String> order = new ArrayList<>(List.of(
                "pipeline/a.json",
                "pipeline/b.json",
                "pipeline/c.json",
                "pipeline/broken.json",
                "dataset/d.json",
                "factory/f.json",
                "factory/g.json",
                "arm/x.json",
                "arm/y.json",
                "arm/x.parameters.json",
                "package.json"));
        List<String> expected = describe(SourceFolder.all(source.zip("a.zip", order)));
        Collections.shuffle(order, new Random(repetition.getCurrentRepetition()));

        assertThat(describe(SourceFolder.all(source.zip("a.zip", order)))).isEqualTo(expected);
    }

    private static List<String> describe(List<Factory> factories) {
        List<String> lines = new ArrayList<>();
        for (Factory factory : factories) {
            lines.add(factory.path() + " " + factory.name() + " " + factory.nameIsKnown());
            for (var kind : DefinitionKind.values()) {
                factory.definitions(kind).forEach(each -> lines.add(each.toString()));
            }
            factory.files().forEach(each -> lines.add(each.toString()));
            factory.findings().forEach(each -> lines.add(each.toString()));
        }
        return lines;
    }
}
