package io.wkmigrate.cli;

import io.wkmigrate.catalogue.ExampleFiles;
import io.wkmigrate.catalogue.RuleCatalogue;
import io.wkmigrate.catalogue.page.Document;
import io.wkmigrate.catalogue.page.HtmlText;
import io.wkmigrate.catalogue.page.MarkdownText;
import io.wkmigrate.extension.RuleJar;
import io.wkmigrate.report.Page;
import io.wkmigrate.settings.RulesInForce;
import io.wkmigrate.translate.RuleOrigin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wkmigrate rules docs}: the catalogue as a page to be read in a browser and as one for a repository. */
@Command(
        name = "docs",
        description = "Writes the catalogue of the rules in force, rules.html and rules.md: what each reads, what it"
                + " leaves behind and why, and an example that is converted for it.")
final class RulesDocsCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the two files; files of these names in it are replaced.")
    private Path out = Path.of("");

    @Mixin
    private final RuleOptions options = new RuleOptions();

    RulesDocsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        RulesInForce inForce = options.load(session);
        Document page = RuleCatalogue.of(inForce.rules(), examples(inForce.jars()));
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(out.resolve("rules.html"), HtmlText.of(page));
        files.put(out.resolve("rules.md"), MarkdownText.of(page));
        for (Map.Entry<Path, String> each : files.entrySet()) {
            new ResultFile(each.getKey()).write(each.getValue().getBytes(StandardCharsets.UTF_8));
        }
        int rules = inForce.rules().catalogue().size();
        String names =
                String.join(" and ", files.keySet().stream().map(Path::toString).toList());
        session.print(
                new Page(List.of(new Page.Paragraph("The catalogue of " + rules + " rules is in " + names + "."))),
                json -> {
                    json.writeStartObject();
                    json.writeNumberField("rules", rules);
                    json.writeArrayFieldStart("files");
                    for (Path each : files.keySet()) {
                        json.writeString(each.toString());
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
        return ExitCode.DONE.number();
    }

    /** Each rule's own jar holds its example, as it was when the jar was hashed. */
    private static ExampleFiles examples(List<RuleJar> jars) {
        return (origin, path) -> origin.kind() == RuleOrigin.Kind.JAR
                ? jars.stream()
                        .filter(each -> each.sha256().equals(origin.sha256()))
                        .findFirst()
                        .flatMap(each -> each.file(path))
                : ExampleFiles.builtIn().find(origin, path);
    }
}
