package io.wkmigrate.cli;

import io.wkmigrate.convert.Conversion;
import io.wkmigrate.convert.ConversionOptions;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.policy.Policies;
import io.wkmigrate.report.FactoryEntry;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.ResultJson;
import io.wkmigrate.report.SummaryJson;
import io.wkmigrate.report.Tool;
import io.wkmigrate.report.Totals;
import io.wkmigrate.settings.RulesInForce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Converts factories one after the other. Each is dropped before the next one is read; only sums stay. */
final class FactoryRun {

    private final Session session;
    private final SelectionOptions selection;
    private final Function<Factory, Conversion> conversion;
    private final Policies policies;
    private final FactorySink sink;
    private final Tool tool = Tool.current();
    private final OutputFolders folders = new OutputFolders();
    private final List<FactoryEntry> entries = new ArrayList<>();
    private Totals totals = Totals.NONE;
    private byte[] lastResult = new byte[0];
    private boolean failed;

    FactoryRun(
            Session session, SelectionOptions selection, Function<Factory, Conversion> conversion, FactorySink sink) {
        this(session, selection, conversion, Policies.NONE, sink);
    }

    private FactoryRun(
            Session session,
            SelectionOptions selection,
            Function<Factory, Conversion> conversion,
            Policies policies,
            FactorySink sink) {
        this.session = session;
        this.selection = selection;
        this.conversion = conversion;
        this.policies = policies;
        this.sink = sink;
    }

    /** A run with some rules. */
    static FactoryRun with(
            Session session,
            RulesInForce rules,
            SelectionOptions selection,
            ConversionOptions options,
            FactorySink sink) {
        return new FactoryRun(
                session,
                selection,
                factory -> Conversion.of(factory, rules.rules(), selection, options),
                rules.policies(),
                sink);
    }

    /** Runs over all factories. One of several that fails does not keep the others from being converted. */
    RunOutcome over(List<FactorySource> sources) throws IOException {
        if (sources.size() == 1) {
            convert(sources.get(0).load(), "");
            requireSomething();
            tellUnusedPolicies();
            return new RunOutcome(totals, text(lastResult), failed);
        }
        Progress progress = new Progress(session, sources.size(), "factories", System::nanoTime);
        for (int done = 0; done < sources.size(); done++) {
            FactorySource source = sources.get(done);
            progress.at(done, source.path());
            tryOne(source);
        }
        requireSomething();
        tellUnusedPolicies();
        byte[] summary = SummaryJson.of(totals, entries, tool);
        sink.summary(summary);
        return new RunOutcome(totals, text(summary), failed);
    }

    private void tryOne(FactorySource source) throws IOException {
        try {
            convert(source.load(), folders.claim(source.path()));
        } catch (RuntimeException | StackOverflowError e) {
            fail(source.path(), FailureText.of(e));
            if (session.options().debug()) {
                session.talk().trace(e);
            }
        }
    }

    private void convert(Factory factory, String folder) throws IOException {
        boolean empty = EmptySource.is(factory);
        Conversion converted = conversion.apply(factory);
        FactoryResult result = converted.result();
        if (!empty && !selection.isEverything() && result.ledger().pipelines().found() == 0) {
            session.talk().detail(where(factory.path()) + "no pipeline was selected");
            return;
        }
        lastResult = ResultJson.of(result, tool);
        if (!empty) {
            sink.accept(converted, lastResult, folder);
        }
        totals = totals.plus(Totals.of(result));
        entries.add(FactoryEntry.of(result, empty ? "" : folder));
        tell(result);
        if (empty) {
            fail(factory.path(), EmptySource.message(factory));
        }
    }

    private void requireSomething() {
        if (totals.factories() == 0) {
            throw failed
                    ? new CommandFailure(ExitCode.FAILED, "Nothing was converted; see above.")
                    : CommandFailure.usage("No pipeline has a name that --select and --exclude let through.");
        }
    }

    /** A policy that fits nothing is mostly a name that is not spelled as in the factory. */
    private void tellUnusedPolicies() {
        Set<String> used = totals.rules().values().stream()
                .flatMap(each -> each.used().stream())
                .collect(Collectors.toSet());
        policies.unused(used).forEach(selection.isEverything() ? session.talk()::warning : session.talk()::detail);
    }

    private void tell(FactoryResult result) {
        result.ledger()
                .imbalances()
                .forEach(each -> fail(result.path(), each + " This is a fault of wkmigrate; please report it."));
        result.rejected().forEach(each -> session.talk().warning(each.file() + " was rejected: " + each.reason()));
        result.findings()
                .forEach(each -> session.talk()
                        .detail(each.place() + ": " + each.code().severity().id() + " "
                                + each.code().code() + ": " + each.message()));
    }

    private void fail(String path, String message) {
        failed = true;
        session.talk().error(where(path) + message);
    }

    private static String where(String path) {
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
