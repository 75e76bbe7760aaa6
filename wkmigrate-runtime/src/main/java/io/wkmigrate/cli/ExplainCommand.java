package io.wkmigrate.cli;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.convert.ConversionOptions;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.report.Explanation;
import io.wkmigrate.report.ExplanationPage;
import io.wkmigrate.report.FindingJson;
import io.wkmigrate.report.FindingPage;
import io.wkmigrate.report.Page;
import io.wkmigrate.settings.RulesInForce;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wkmigrate explain}: the page of a finding code, or what became of a pipeline or an activity and why. */
@Command(
        name = "explain",
        description =
                "Explains a finding code, or what became of a pipeline or activity: which rule, from which line, why.",
        customSynopsis = {
            "wkmigrate explain [-hqvV] [-o=text|json] CODE",
            "       wkmigrate explain [-hqvV] [-o=text|json] [--files-to-delta] PIPELINE[/ACTIVITY] SRC..."
        })
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "TARGET",
            description =
                    "A finding code (WKM-2005), a pipeline, or an activity of it: Load/ForEach1/Copy. Case is ignored.")
    private String target = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "SRC",
            converter = SourceName.Converter.class,
            description = "Where the pipeline is; see convert.")
    private List<SourceName> names = List.of();

    @Mixin
    private final AzureOptions azure = new AzureOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final IngestionOptions ingestion = new IngestionOptions();

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (names.isEmpty()) {
            explainCode();
        } else {
            explainPipeline();
        }
        return ExitCode.DONE.number();
    }

    private void explainCode() {
        FindingCode code = FindingPage.find(target)
                .orElseThrow(() -> CommandFailure.usage("There is no finding code '" + target + "'."
                        + NearestName.suggestion(target, FindingPage.codes())
                        + " If it is a pipeline, name its source too: wkmigrate explain PIPELINE SRC"));
        session.print(FindingPage.of(code), json -> FindingJson.write(json, code));
    }

    private void explainPipeline() throws IOException {
        RulesInForce inForce = rules.load(session);
        ConversionOptions options = ingestion.conversion();
        ExplanationTarget wanted = new ExplanationTarget(target);
        List<Explanation> found = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        GivenSources sources = new GivenSources(names, azure);
        for (FactorySource source : sources.discover(session)) {
            Factory factory = source.load();
            Conversion conversion = Conversion.of(factory, inForce.rules(), every -> true, options);
            ActivityRules account = new ActivityRules(factory, inForce.rules(), conversion);
            wanted.in(conversion.result()).forEach(each -> found.add(account.explain(each)));
            known.addAll(wanted.candidates(conversion.result()));
        }
        if (found.isEmpty()) {
            throw CommandFailure.usage("There is no pipeline or activity '" + target + "' in the source."
                    + NearestName.suggestion(target, known));
        }
        ExplanationPage page = new ExplanationPage(new SourceLines(sources.paths())::of);
        session.print(
                new Page(found.stream().flatMap(each -> page.of(each).stream()).toList()),
                json -> Explanation.write(json, found));
    }
}
