package io.wkmigrate.cli;

import io.wkmigrate.convert.Conversion;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.report.FactoryEntry;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.ResultJson;
import io.wkmigrate.report.SummaryJson;
import io.wkmigrate.report.Tool;
import io.wkmigrate.report.Totals;
import io.wkmigrate.translate.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Converts factories one after the other. Each is dropped before the next one is read; only sums stay. */
final class FactoryRun {

    private final Session session;
    private final SelectionOptions selection;
    private final Function<Factory, Conversion> conversion;
    private final FactorySink sink;
    private final Tool tool = Tool.current();
    private final OutputFolders folders = new OutputFolders();
    private final List<FactoryEntry> entries = new ArrayList<>();
    private Totals totals = Totals.NONE;
    private byte[] lastResult = new byte[0];
    private boolean failed;

    FactoryRun(
            Session session,
            SelectionOptions selection,
            Function<Factory, Conversion> conversion,
            FactorySink sink) {
        this.session = session;
        this.selection = selection;
        this.conversion = conversion;
        this.sink = sink;
    }

    /** A run with the rules that come with the program. */
    static FactoryRun withBuiltInRules(Session session, SelectionOptions selection, FactorySink sink) {
        RuleSet rules = RuleSet.builtIn();
        return new FactoryRun(session, selection, factory -> Conversion.of(factory, rules, selection), sink);
    }

    /** Runs over all factories. A factory that fails does not keep the others from being converted. */
    RunOutcome over(List<FactorySource> sources) throws IOException {
        boolean several = sources.size() > 1;
        Progress progress = new Progress(session, sources.size(), System::nanoTime);
        for (int done = 0; done < sources.size(); done++) {
            FactorySource source = sources.get(done);
            progress.at(done, source.path());
            oneOf(source, several ? folders.claim(source.path()) : "");
        }
        if (totals.factories() == 0 && !failed) {
            throw CommandFailure.usage("No pipeline has a name that --select and --exclude let through.");
        }
        if (!several) {
            return new RunOutcome(totals, text(lastResult), failed);
        }
        byte[] summary = SummaryJson.of(totals, entries, tool);
        sink.summary(summary);
        return new RunOutcome(totals, text(summary), failed);
    }

    private void oneOf(FactorySource source, String folder) throws IOException {
        try {
            convert(source.load(), folder);
        } catch (RuntimeException | StackOverflowError e) {
            failed = true;
            session.talk().error(where(source.path()) + FailureText.of(e));
            if (session.options().debug()) {
                session.talk().trace(e);
            }
        }
    }

    private void convert(Factory factory, String folder) throws IOException {
        if (EmptySource.is(factory)) {
            failed = true;
            session.talk().error(where(factory.path()) + EmptySource.message(factory));
            return;
        }
        Conversion converted = conversion.apply(factory);
        FactoryResult result = converted.result();
        if (!selection.isEverything() && result.ledger().pipelines().found() == 0) {
            session.talk().detail(where(factory.path()) + "no pipeline was selected");
            return;
        }
        lastResult = ResultJson.of(result, tool);
        sink.accept(converted, lastResult, folder);
        totals = totals.plus(Totals.of(result));
        entries.add(FactoryEntry.of(result, folder));
        tell(result);
    }

    private void tell(FactoryResult result) {
        result.ledger().imbalances().forEach(each -> {
            failed = true;
            session.talk().error(where(result.path()) + each + " This is a fault of wkmigrate; please report it.");
        });
        result.rejected().forEach(each -> session.talk().warning(each.file() + " was rejected: " + each.reason()));
        result.findings()
                .forEach(each -> session.talk()
                        .detail(each.place() + ": " + each.code().severity().id() + " "
                                + each.code().code() + ": " + each.message()));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static String where(String path) {
        return path.isEmpty() ? "" : path + ": ";
    }
}
