package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesNewCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesAProjectNamedAfterItsFolderAndSaysWhatToDoNext() {
        Path project = folder.resolve("acme-rules");

        Cli.Result result = Cli.run("rules", "new", project, "--group", "com.acme");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("mvn -q install -DskipTests")
                .contains("cd " + project + " && mvn verify")
                .contains("wkmigrate rules trust");
        assertThat(project.resolve("src/main/java/com/acme/rules/AcmeLoadTranslator.java"))
                .exists();
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Path project = Files.createDirectory(folder.resolve("here"));

        assertThat(Cli.run("rules", "new", project, "--name", "acme-rules").exit())
                .isZero();
        assertThat(project.resolve("pom.xml")).exists();
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        Cli.Result result = Cli.run("rules", "new", folder, "--name", "acme-rules");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("is not empty");
        assertThat(folder).isDirectoryNotContaining("glob:**/pom.xml");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("acme-rules"), "mine");

        Cli.Result result = Cli.run("rules", "new", file);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("is no folder");
    }

    @Test
    void namesThatCouldBecomeCodeAreRefusedAndNothingIsWritten() {
        Path project = folder.resolve("acme-rules");

        Cli.Result result = Cli.run("rules", "new", project, "--package", "com.acme; class Evil {}");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("The package \"com.acme; class Evil {}\" cannot be used");
        assertThat(project).doesNotExist();
    }

    @Test
    void aFolderThatIsNoNameAsksForOne() {
        Cli.Result result = Cli.run("rules", "new", folder.resolve("My Rules"));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--name");
    }

    @Test
    void saysToMachinesWhatItWrote() {
        Cli.Result result = Cli.run("rules", "new", folder.resolve("acme-rules"), "-o", "json");

        assertThat(result.out()).contains("\"pom.xml\"");
    }
}
