package io.wkmigrate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wkmigrate.api.definition.DefinitionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real factories, where they are at hand: {@code ../shared/corpus}, or what {@code wkmigrate.corpus} names. */
final class CorpusLoadTest {

    private static Path corpus = Path.of("");

    @BeforeAll
    static void findCorpus() {
        Optional<Path> found = Optional.ofNullable(System.getProperty("wkmigrate.corpus"))
                .map(Path::of)
                .or(CorpusLoadTest::besideTheProject);
        assumeTrue(found.filter(Files::isDirectory).isPresent(), "no corpus");
        corpus = found.orElseThrow();
    }

    private static Optional<Path> besideTheProject() {
        return Stream.iterate(Path.of("").toAbsolutePath(), each -> each != null, Path::getParent)
                .map(each -> each.resolveSibling("shared").resolve("corpus"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    @TestFactory
    Stream<DynamicTest> everyJsonFileOfAFolderIsAccountedForOnce() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(
                        String.valueOf(folder.getFileName()),
                        () -> assertThat(SourceFolder.all(folder).stream()
                                        .flatMap(each -> each.files().stream())
                                        .map(LoadedFile::file))
                                .containsExactlyInAnyOrderElementsOf(jsonFiles(folder))));
    }

    /**
     * The corpus counts 2,265 pipelines. 33 of them are in linked templates beside the template that has them too, and 2
     * have the name of another in their folder, which gathers tests of several factories.
     */
    @Test
    void everyPipelineOfTheCorpusIsFound() throws IOException {
        int pipelines = 0;
        for (Path folder : folders()) {
            for (Factory each : SourceFolder.all(folder)) {
                pipelines += each.definitions(DefinitionKind.PIPELINE).size();
            }
        }

        assertThat(pipelines).isEqualTo(2265 - 33 - 2);
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(corpus)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static TreeSet<String> jsonFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            TreeSet<String> names = new TreeSet<>();
            files.filter(each -> each.toString().toLowerCase(Locale.ROOT).endsWith(".json"))
                    .forEach(each -> names.add(folder.relativize(each).toString()));
            return names;
        }
    }
}
