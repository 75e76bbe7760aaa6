package io.wkmigrate.cli;

import io.wkmigrate.catalogue.RuleCatalogue;
import io.wkmigrate.catalogue.page.Document;
import io.wkmigrate.catalogue.page.HtmlText;
import io.wkmigrate.catalogue.page.MarkdownText;
import io.wkmigrate.policy.Policies;
import io.wkmigrate.report.Page;
import io.wkmigrate.settings.RulesInForce;
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
                + " leaves behind and why, and an example that is converted for it. And policy.schema.json, for editors"
                + " of policies.")
final class RulesDocsCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the three files; files of these names in it are replaced.")
    private Path out = Path.of("");

    @Mixin
    private final RuleOptions options = new RuleOptions();

    RulesDocsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        RulesInForce inForce = options.load(session);
        Document page = RuleCatalogue.of(inForce.rules(), RuleExamples.files(inForce.jars()));
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(out.resolve("rules.html"), HtmlText.of(page));
        files.put(out.resolve("rules.md"), MarkdownText.of(page));
        files.put(out.resolve("policy.schema.json"), Policies.schema());
        for (Map.Entry<Path, String> each : files.entrySet()) {
            new ResultFile(each.getKey()).write(each.getValue().getBytes(StandardCharsets.UTF_8));
        }
        List<String> names = files.keySet().stream().map(Path::toString).toList();
        int rules = inForce.rules().catalogue().size();
        session.print(
                new Page(List.of(new Page.Paragraph("The catalogue of " + rules + " rules is in " + names.get(0)
                        + " and " + names.get(1) + ", the JSON schema of policies in " + names.get(2) + "."))),
                json -> {
                    json.writeStartObject();
                    json.writeNumberField("rules", rules);
                    json.writeArrayFieldStart("files");
                    for (String each : names) {
                        json.writeString(each);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
        return ExitCode.DONE.number();
    }
}
