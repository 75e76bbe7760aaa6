package io.wkmigrate.cli;

import io.wkmigrate.authoring.ProjectNames;
import io.wkmigrate.authoring.RuleProject;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wkmigrate rules new}: a project to write rules in. */
@Command(
        name = "new",
        description = "Writes a small Maven project of rules into a new folder: an activity translator, a rewrite of"
                + " pipelines, a rewrite of jobs, their tests, and a factory to try them on.")
final class RulesNewCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "DIR", description = "The folder; it must be empty or not be there yet.")
    private Path folder = Path.of("");

    @Option(names = "--group", paramLabel = "GROUP", description = "The group of the Maven artifact: com.acme.")
    private String group = "com.example";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The Maven artifact: acme-rules. By default what the folder is called.")
    private @Nullable String name;

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "The package of the rules. By default the group with .rules behind it.")
    private @Nullable String packageName;

    RulesNewCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        ProjectNames names = names();
        refuseWhatIsThere();
        SortedMap<String, byte[]> files = new RuleProject(names, Tool.current().version()).files();
        try {
            write(files);
        } catch (IOException failure) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "\"" + folder + "\" cannot be written: "
                            + failure.getClass().getSimpleName() + ".");
        }
        session.print(page(files.size()), json -> {
            json.writeStartObject();
            json.writeStringField("folder", folder.toString());
            json.writeArrayFieldStart("files");
            for (String each : files.keySet()) {
                json.writeString(each);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private ProjectNames names() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String artifact = Optional.ofNullable(name).orElse(last == null ? "" : last.toString());
        try {
            return new ProjectNames(
                    group, artifact, Optional.ofNullable(packageName).orElse(group + ".rules"));
        } catch (IllegalArgumentException unusable) {
            throw CommandFailure.usage(
                    unusable.getMessage() + (name == null ? " Give names with --name, --group and --package." : ""));
        }
    }

    private void refuseWhatIsThere() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isEmpty()) {
                return;
            }
        } catch (IOException notAFolder) {
            throw CommandFailure.usage("\"" + folder + "\" is there and is no folder.");
        }
        throw CommandFailure.usage("\"" + folder + "\" is not empty; give a folder that is, or one that is not there.");
    }

    private void write(SortedMap<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, each.getValue());
        }
    }

    private Page page(int files) {
        String install = Installation.sources()
                        .map(each -> "cd " + ShellWord.of(each.toString()) + " && ")
                        .orElse("") + "mvn -q install -DskipTests";
        return new Page(List.of(
                new Facts(List.of(new Fact("Files", files + " in " + folder))),
                new Page.Command("Once, in the source folder of wkmigrate", install),
                new Page.Command("Next", "cd " + ShellWord.of(folder.toString()) + " && mvn verify"),
                new Page.Command("Then, as its README.md says", "wkmigrate rules trust target/*.jar")));
    }
}
