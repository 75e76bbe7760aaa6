package io.wkmigrate.load;

import static io.wkmigrate.api.definition.DefinitionKind.PIPELINE;
import static io.wkmigrate.load.GitLayoutTest.names;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.load.input.FileAccess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user sees of a file that cannot be used. The rest of the factory is read all the same. */
final class BadInputTest {

    private static final String SECRET = "s3cret";

    @TempDir
    private Path folder;

    static Stream<Arguments> rejectedFiles() {
        return Stream.of(
                bad(
                        "ends in the middle",
                        "{\"name\": \"s3cret\",\n \"properties\": {",
                        "The JSON ends too early (line 2, column 17)."),
                bad("ends in a text", "{\"name\": \"s3cret", "The JSON ends too early (line 1, column 17)."),
                bad("empty", "", "The file is empty."),
                bad("blank", " \r\n\t", "The file is empty."),
                bad(
                        "comma missing",
                        "{\"a\": \"s3cret\"\n \"b\": 1}",
                        "The JSON is not well-formed (line 2, column 2)."),
                bad("comma too many", "{\"a\": \"s3cret\",}", "The JSON is not well-formed (line 1, column 16)."),
                bad("single quotes", "{'a': 's3cret'}", "The JSON is not well-formed (line 1, column 2)."),
                bad("name without quotes", "{s3cret: 1}", "The JSON is not well-formed (line 1, column 2)."),
                bad(
                        "number that is none",
                        "{\"a\": NaN, \"b\": \"s3cret\"}",
                        "The JSON is not well-formed (line 1, column 10)."),
                bad(
                        "line break in a text",
                        "{\"a\": \"s3\ncret\"}",
                        "The JSON is not well-formed (line 1, column 10)."),
                bad(
                        "text after the end",
                        "{\"properties\": {}}\n{\"a\": \"s3cret\"}",
                        "There is text after the end of the JSON (line 2, column 1)."),
                bad(
                        "a web page",
                        "<!DOCTYPE html><html>s3cret</html>",
                        "The JSON is not well-formed (line 1, column 1)."),
                bad("YAML", "name: s3cret\nproperties:\n", "The JSON is not well-formed (line 1, column 1)."),
                bad(
                        "a Git LFS pointer",
                        "version https://git-lfs.github.com/spec/v1\noid s3cret\n",
                        "The JSON is not well-formed (line 1, column 1)."),
                bad(
                        "a merge conflict",
                        "{\n<<<<<<< HEAD\n\"a\": \"s3cret\"\n=======\n\"a\": 2\n>>>>>>> main\n}",
                        "The file holds an unresolved merge conflict (line 2)."),
                bad(
                        "two members of one name",
                        "{\"properties\": {},\n \"properties\": {\"a\": \"s3cret\"}}",
                        "An object has two members of one name (line 2, column 2)."),
                bad(
                        "nested too deep",
                        "[".repeat(251) + "]".repeat(251),
                        "The JSON is nested deeper than 250 levels (line 1, column 251)."),
                bad(
                        "nested without end",
                        "{\"a\":".repeat(200_000),
                        "The JSON is nested deeper than 250 levels (line 1, column 1251)."),
                bad(
                        "a number of 2,000 digits",
                        "{\"properties\": {\"a\": " + "7".repeat(2000) + "}}",
                        "A name or number is longer than any definition needs (line 1, column 2022)."),
                bad(
                        "a name of 60,000 letters",
                        "{\"" + "k".repeat(60_000) + "\": 1}",
                        "A name or number is longer than any definition needs (line 1, column 60004)."),
                bad("Latin-1", bytes("{\"name\": \"s3cret é!\"}", ISO_8859_1), "The text is neither UTF-8 nor UTF-16."),
                bad(
                        "UTF-32",
                        bytes("{\"name\": \"s3cret\"}", Charset.forName("UTF-32BE")),
                        "The text is neither UTF-8 nor UTF-16."),
                bad(
                        "half a character of UTF-16",
                        Arrays.copyOf(bytes("\uFEFF{\"a\": 1}", UTF_16LE), 17),
                        "The text is neither UTF-8 nor UTF-16."),
                bad(
                        "half a surrogate pair in UTF-16",
                        bytes("{\"a\": \"x", UTF_16BE, 0xD8, 0x3D, 0, 0x22, 0, 0x7D),
                        "The text is neither UTF-8 nor UTF-16."),
                bad(
                        "bytes of an image",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
                        "The text is neither UTF-8 nor UTF-16."),
                bad("zero bytes", new byte[64], "The text is neither UTF-8 nor UTF-16."),
                arguments(
                        "a list",
                        "[1, 2]".getBytes(UTF_8),
                        Findings.DEFINITION_WITHOUT_PROPERTIES,
                        "The pipeline has no \"properties\" object."),
                arguments(
                        "null",
                        "null".getBytes(UTF_8),
                        Findings.DEFINITION_WITHOUT_PROPERTIES,
                        "The pipeline has no \"properties\" object."),
                arguments(
                        "no properties",
                        "{\"name\": \"a\"}".getBytes(UTF_8),
                        Findings.DEFINITION_WITHOUT_PROPERTIES,
                        "The pipeline has no \"properties\" object."),
                arguments(
                        "properties that are a list",
                        "{\"properties\": []}".getBytes(UTF_8),
                        Findings.DEFINITION_WITHOUT_PROPERTIES,
                        "The pipeline has no \"properties\" object."),
                arguments(
                        "a name that is taken",
                        "{\"name\": \"GOOD\", \"properties\": {}}".getBytes(UTF_8),
                        Findings.DUPLICATE_DEFINITION,
                        "The pipeline \"GOOD\" is defined in pipeline/a.json already."),
                foreign(
                        "Fabric activity",
                        "{\"properties\": {\"activities\": [{\"type\": \"TridentNotebook\"}]}}",
                        "This is a Microsoft Fabric pipeline, not one of ADF or Synapse."),
                foreign(
                        "Fabric activity in a loop",
                        "{\"properties\": {\"activities\": [{\"type\": \"ForEach\", \"typeProperties\": {\"activities\": [{\"type\": \"TridentNotebook\"}]}}]}}",
                        "This is a Microsoft Fabric pipeline, not one of ADF or Synapse."),
                foreign(
                        "ADF version 1 schedule",
                        "{\"properties\": {\"activities\": [{\"type\": \"DotNetActivity\", \"scheduler\": {\"frequency\": \"Day\"}}]}}",
                        "This is an ADF version 1 definition."),
                foreign(
                        "ADF version 1 period",
                        "{\"properties\": {\"activities\": [], \"start\": \"2016-01-01\", \"end\": \"2017-01-01\"}}",
                        "This is an ADF version 1 definition."),
                foreign(
                        "ADF version 1 slices",
                        "{\"properties\": {\"availability\": {\"frequency\": \"Hour\"}}}",
                        "This is an ADF version 1 definition."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rejectedFiles")
    void isRejectedByItselfWithTheReason(String what, byte[] bytes, FindingCode code, String reason) {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("pipeline/a.json", SourceFolder.EMPTY_PIPELINE)
                .file("pipeline/bad.json", bytes)
                .write());

        assertThat(names(factory, PIPELINE)).containsExactly("good");
        assertThat(factory.files())
                .containsExactly(
                        new LoadedFile("pipeline/a.json", Optional.empty()),
                        new LoadedFile("pipeline/bad.json", Optional.of(reason)));
        assertThat(factory.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(factory.findings()).extracting(Finding::message).containsExactly(reason);
        assertThat(reason).doesNotContain(SECRET);
    }

    @Test
    void aFileOver32MegabytesIsRejected() throws IOException {
        Path source = new SourceFolder(folder)
                .file("pipeline/a.json", SourceFolder.EMPTY_PIPELINE)
                .write();
        try (var huge =
                new RandomAccessFile(source.resolve("pipeline/huge.json").toFile(), "rw")) {
            huge.setLength(FileAccess.MAX_FILE_BYTES + 1L);
        }

        assertThat(SourceFolder.only(source).files())
                .contains(new LoadedFile("pipeline/huge.json", Optional.of("The file is larger than 32 MB.")));
    }

    @Test
    void aFabricItemIsRejectedByTheNameOfItsFile() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("load.DataPipeline/pipeline-content.json", "{\"properties\": {\"activities\": []}}")
                .write());

        assertThat(factory.definitions(PIPELINE)).isEmpty();
        assertThat(factory.findings()).extracting(Finding::code).containsExactly(Findings.UNSUPPORTED_DEFINITION);
    }

    @Test
    void aTemplateOfVersion1IsRejected() {
        String template = """
                {"$schema": "http://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#",
                 "resources": [{"name": "old", "type": "Microsoft.DataFactory/datafactories", "properties": {}}]}""";

        Factory factory = SourceFolder.only(
                new SourceFolder(folder).file("x.json", template).write());

        assertThat(factory.files())
                .containsExactly(
                        new LoadedFile("x.json", Optional.of("This is a template of ADF version 1 definitions.")));
    }

    @Test
    void aBrokenTemplateOrParameterFileIsRejectedByItself() {
        Factory factory = SourceFolder.only(new SourceFolder(folder)
                .file("ARMTemplateForFactory.json", TemplatesTest.TEMPLATE)
                .file("ARMTemplateParametersForFactory.json", TemplatesTest.PARAMETERS + "}")
                .write());

        assertThat(factory.name()).isEqualTo("adf-dev");
        assertThat(factory.files().get(1).rejection()).contains("The JSON is not well-formed (line 7, column 1).");
    }

    @Test
    void linksThatLeadOutOfTheSourceAreNotFollowed() throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(secrets.resolve("x.json"), SourceFolder.EMPTY_PIPELINE);
        Path source = new SourceFolder(folder.resolve("source"))
                .pipeline("pipeline/a.json", "a")
                .write();
        Files.createSymbolicLink(source.resolve("pipeline/file.json"), secrets.resolve("x.json"));
        Files.createSymbolicLink(source.resolve("dataset"), secrets);
        Files.createSymbolicLink(source.resolve("pipeline/gone.json"), secrets.resolve("no such file"));
        Files.createSymbolicLink(source.resolve("pipeline/loop"), source);

        Factory factory = SourceFolder.only(source);

        assertThat(names(factory, PIPELINE)).containsExactly("a");
        assertThat(factory.files())
                .containsExactly(
                        new LoadedFile("dataset", Optional.of("The symbolic link leads out of the source.")),
                        new LoadedFile("pipeline/a.json", Optional.empty()),
                        new LoadedFile("pipeline/file.json", Optional.of("The symbolic link leads out of the source.")),
                        new LoadedFile("pipeline/gone.json", Optional.of("The symbolic link leads nowhere.")));
    }

    @Test
    void linksInsideTheSourceAreFollowed() throws IOException {
        Path source = new SourceFolder(folder).pipeline("shared/p/a.json", "a").write();
        Files.createDirectories(source.resolve("adf"));
        Files.createSymbolicLink(source.resolve("adf/pipeline"), source.resolve("shared/p"));

        assertThat(SourceFolder.all(source))
                .filteredOn(each -> each.path().equals("adf"))
                .singleElement()
                .satisfies(each -> assertThat(names(each, PIPELINE)).containsExactly("a"));
    }

    private static Arguments bad(String what, String text, String reason) {
        return bad(what, text.getBytes(UTF_8), reason);
    }

    private static Arguments bad(String what, byte[] bytes, String reason) {
        return arguments(what, bytes, Findings.FILE_UNREADABLE, reason);
    }

    private static Arguments foreign(String what, String text, String reason) {
        return arguments(what, text.getBytes(UTF_8), Findings.UNSUPPORTED_DEFINITION, reason);
    }

    private static byte[] bytes(String text, Charset charset, int... more) {
        byte[] head = text.getBytes(charset);
        byte[] all = Arrays.copyOf(head, head.length + more.length);
        for (int i = 0; i < more.length; i++) {
            all[head.length + i] = (byte) more[i];
        }
        return all;
    }
}
