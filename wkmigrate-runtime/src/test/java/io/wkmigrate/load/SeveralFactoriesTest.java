package io.wkmigrate.load;

import static io.wkmigrate.api.definition.DefinitionKind.LINKED_SERVICE;
import static io.wkmigrate.api.definition.DefinitionKind.PIPELINE;
import static io.wkmigrate.load.GitLayoutTest.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeveralFactoriesTest {

    @TempDir
    private Path folder;

    @Test
    void factoriesAtAnyDepthAreFoundEachWithItsFiles() {
        List<Factory> factories = SourceFolder.all(new SourceFolder(folder)
                .pipeline("sales/pipeline/a.json", "a")
                .pipeline("teams/finance/adf/pipeline/a.json", "a")
                .file("teams/finance/adf/package.json", "{}")
                .write());

        assertThat(factories).extracting(Factory::path).containsExactly("sales", "teams/finance/adf");
        assertThat(factories).extracting(Factory::name).containsExactly("sales", "adf");
        assertThat(factories.get(1).files())
                .extracting(LoadedFile::file)
                .containsExactly("teams/finance/adf/package.json", "teams/finance/adf/pipeline/a.json");
    }

    @Test
    void aFactoryInsideAnotherIsSeparateAndBothHaveAPath() throws Exception {
        Path repository = Files.createDirectory(folder.resolve("repository"));

        List<Factory> factories = SourceFolder.all(new SourceFolder(repository)
                .pipeline("pipeline/a.json", "outer")
                .pipeline("test/pipeline/a.json", "inner")
                .write());

        assertThat(factories).extracting(Factory::path).containsExactly("repository", "test");
        assertThat(names(factories.get(0), PIPELINE)).containsExactly("outer");
        assertThat(names(factories.get(1), PIPELINE)).containsExactly("inner");
    }

    @Test
    void aTemplateBesideGitLayoutIsAFactoryOfItsOwn() {
        List<Factory> factories = SourceFolder.all(new SourceFolder(folder)
                .pipeline("pipeline/a.json", "a")
                .file("ARMTemplateForFactory.json", TemplatesTest.TEMPLATE)
                .file("package.json", "{}")
                .write());

        assertThat(factories).hasSize(2);
        assertThat(factories.get(0).files()).hasSize(2);
        assertThat(names(factories.get(0), PIPELINE)).containsExactly("a");
        assertThat(factories.get(1).path()).isEqualTo("ARMTemplateForFactory");
        assertThat(names(factories.get(1), PIPELINE)).containsExactly("load");
    }

    @Test
    void aFileOutsideAllFactoriesIsAccountedForOnce() {
        List<Factory> factories = SourceFolder.all(new SourceFolder(folder)
                .pipeline("a/pipeline/x.json", "x")
                .pipeline("b/pipeline/x.json", "x")
                .file("tools/package.json", "{}")
                .write());

        assertThat(factories.stream().flatMap(each -> each.files().stream()))
                .extracting(LoadedFile::file)
                .containsExactlyInAnyOrder("a/pipeline/x.json", "b/pipeline/x.json", "tools/package.json");
    }

    @Test
    void filesOfSeveralSourcesStartWithTheNameOfTheirSource() {
        Path first = folder.resolve("one/adf");
        Path second = folder.resolve("two/adf");
        new SourceFolder(first).pipeline("pipeline/a.json", "a").write();
        new SourceFolder(second).pipeline("pipeline/b.json", "b").write();

        List<Factory> factories = SourceFolder.all(first, second);

        assertThat(factories).extracting(Factory::path).containsExactly("adf", "adf-2");
        assertThat(factories)
                .extracting(each -> each.definitions(PIPELINE).get(0).place().file())
                .containsExactly("adf/pipeline/a.json", "adf-2/pipeline/b.json");
    }

    @Test
    void aFolderThatOnlyHasTheNameOfDefinitionsIsNoFactory() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .pipeline("adf/pipeline/a.json", "a")
                .file("web/pipeline/stages.json", "{\"stages\": [1, 2]}")
                .file("web/dataset/rows.json", "[1, 2]")
                .write());

        assertThat(factory.path()).isEqualTo("adf");
        assertThat(factory.files()).hasSize(3).allMatch(each -> each.rejection().isEmpty());
        assertThat(factory.findings()).hasSize(2).allMatch(each -> each.code() == Findings.NOT_A_DEFINITION);
    }

    @Test
    void aSinglePipelineIsRead() {
        Path file = new SourceFolder(folder)
                .pipeline("load.json", "load")
                .pipeline("other.json", "other")
                .write()
                .resolve("load.json");

        Factory factory = SourceFolder.only(file);

        assertThat(names(factory, PIPELINE)).containsExactly("load");
        assertThat(factory.name()).isEqualTo("load");
        assertThat(factory.files()).extracting(LoadedFile::file).containsExactly("load.json");
    }

    @Test
    void aSingleFileIsReadWhateverItsExtension() {
        Path file =
                new SourceFolder(folder).pipeline("load.txt", "load").write().resolve("load.txt");

        assertThat(names(SourceFolder.only(file), PIPELINE)).containsExactly("load");
    }

    @Test
    void definitionsLyingAboutAreOneFactory() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .pipeline("load.json", "load")
                .file("deep/store.json", """
                        {"name": "store", "type": "Microsoft.DataFactory/factories/linkedservices",
                         "properties": {"type": "AzureBlobFS", "typeProperties": {}}}""")
                .file("notes.json", "{\"properties\": {\"a\": 1}}")
                .write());

        assertThat(names(factory, PIPELINE)).containsExactly("load");
        assertThat(names(factory, LINKED_SERVICE)).containsExactly("store");
        assertThat(factory.findings())
                .singleElement()
                .satisfies(each -> assertThat(each.place().file()).isEqualTo("notes.json"));
    }
}
