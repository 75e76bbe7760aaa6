package io.wkmigrate.cli;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.cli.trial.RuleTrial;
import io.wkmigrate.cli.trial.TrialJson;
import io.wkmigrate.cli.trial.TrialPage;
import io.wkmigrate.cli.trial.TrialReport;
import io.wkmigrate.cli.trial.TrialResult;
import io.wkmigrate.extension.RuleJar;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.settings.RulesInForce;
import io.wkmigrate.translate.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wkmigrate rules test}: what a rule jar changes; nothing is written. */
@Command(
        name = "test",
        description = "Checks a rule jar, and shows what it changes in the conversion of factories: activities, job"
                + " settings, files, findings, proofs. Reads only.")
final class RulesTestCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "JAR", description = "The rule jar; it has to be trusted: rules trust.")
    private Path jar = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "SRC",
            converter = SourceName.Converter.class,
            description =
                    "The factories to try it on; see convert. Without any, the jar is checked, and the examples in it are converted.")
    private List<SourceName> names = List.of();

    @Mixin
    private final AzureOptions azure = new AzureOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final IngestionOptions ingestion = new IngestionOptions();

    @Mixin
    private final GateOptions gate = new GateOptions();

    RulesTestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(jar)) {
            throw CommandFailure.usage(jar + " is a folder; name one jar. For jars beside it there is --rules.");
        }
        RulesInForce with = rules.load(session, List.of(jar));
        RuleJar tried = tried(with);
        return (names.isEmpty() ? check(with, tried) : run(with, tried)).number();
    }

    /** The jar among those that are loaded: one with the same bytes may have come first. */
    private RuleJar tried(RulesInForce with) {
        String sha256 = RuleOptions.sha256(jar);
        return with.jars().stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(ExitCode.FAILED, jar + " changed while it was read. Run again."));
    }

    private ExitCode check(RulesInForce with, RuleJar tried) {
        List<String> own = ids(tried);
        List<RuleView> views = RuleView.all(with.rules()).stream()
                .filter(each -> own.contains(each.rule().id()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(RuleTables.modules(tried.sources()));
        views.forEach(each -> blocks.addAll(RuleText.blocks(each)));
        RuleExamples examples = RuleExamples.of(with, own);
        blocks.addAll(examples.blocks());
        blocks.add(new Page.Command(
                "Next", "wkmigrate rules test " + ShellWord.of(jar.toString()) + " SRC" + rules.words()));
        session.print(new Page(blocks), json -> RuleJson.write(json, views));
        examples.problems().forEach(each -> session.talk().error(each));
        return examples.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private ExitCode run(RulesInForce with, RuleJar tried) throws IOException {
        new RulesOnTop(tried, ids(tried)).refuse(with);
        RulesInForce without = with.without(each -> each.sha256().equals(tried.sha256()));
        RuleTrial trial = new RuleTrial(without.rules(), with.rules(), selection, ingestion.conversion());
        List<TrialResult> results = new ArrayList<>();
        GivenSources sources = new GivenSources(names, azure);
        for (FactorySource each : sources.discover(session)) {
            results.add(trial.on(each.load()));
        }
        TrialReport report = new TrialReport(String.valueOf(jar.getFileName()), ids(tried), results);
        session.print(
                page(report, sources, with.jars().stream().map(RuleJar::path).toList()),
                json -> TrialJson.write(json, report));
        return exitCode(report);
    }

    private static List<String> ids(RuleJar jar) {
        return jar.sources().stream()
                .map(RuleSource::module)
                .flatMap(each -> each.catalogue().stream())
                .map(RuleDescriptor::id)
                .toList();
    }

    private Page page(TrialReport report, GivenSources sources, List<Path> jars) {
        List<Block> blocks = new ArrayList<>(TrialPage.of(report));
        blocks.add(new Page.Command(
                "Next",
                "wkmigrate convert " + sources.words() + selection.words() + rules.words(jars) + ingestion.words()
                        + " --out bundle"));
        return new Page(blocks);
    }

    private ExitCode exitCode(TrialReport report) {
        report.unstable()
                .forEach(each -> session.talk()
                        .error(each + " is not the same in two conversions with the same rules. A rule must not depend"
                                + " on time, chance, or what it did before."));
        return ExitCode.worst(List.of(
                report.unstable().isEmpty() ? ExitCode.DONE : ExitCode.FAILED,
                gate.isReachedBy(report.totals()) ? ExitCode.FINDINGS : ExitCode.DONE));
    }
}
