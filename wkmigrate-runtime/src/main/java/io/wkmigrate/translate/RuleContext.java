package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.ir.Ingestion;
import io.wkmigrate.api.ir.StorageAccess;
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.load.Definition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rules may ask while they translate; the context of definitions that hold no activities. */
class RuleContext implements TranslationContext {

    /** Initialised before any rule runs: a class whose initialisation meets a full stack stays broken for good. */
    private static final FindingCode FAILED = Findings.RULE_FAILED;

    private final Translator translator;
    private final Account account;

    RuleContext(Translator translator, Account account) {
        this.translator = translator;
        this.account = account;
    }

    /** Applies a rule; what it throws, also for having been compiled against another API, becomes a finding that names it. */
    final <R> Optional<R> guarded(
            String rule, SourcePlace place, Function<TranslationContext, @Nullable R> application) {
        try {
            return Optional.ofNullable(application.apply(this));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            String kind = failure.getClass().getSimpleName();
            report(FAILED, place, "The rule " + rule + " ended with " + kind + ".");
            return Optional.empty();
        }
    }

    @Override
    public final String factoryName() {
        return translator.factory().name();
    }

    @Override
    public List<Activity> translate(ActivityScope scope) {
        throw new IllegalStateException("Only activities hold activities");
    }

    @Override
    public final Optional<Connection> connection(Reference.LinkedService reference) {
        return translator.connections().resolve(reference, account);
    }

    @Override
    public final Optional<Dataset> dataset(Reference.Dataset reference) {
        return translator.datasets().resolve(reference, account);
    }

    @Override
    public final CopySource source(CopySide side, Optional<Dataset> dataset) {
        return new Sides(translator.rules(), this, account).source(side, dataset);
    }

    @Override
    public final CopySink sink(CopySide side, Optional<Dataset> dataset) {
        return new Sides(translator.rules(), this, account).sink(side, dataset);
    }

    @Override
    public final Code store(StorageAccess access) {
        Code store = Code.Fixed.NONE;
        for (StorageRewrite each : translator.rules().storageRewrites()) {
            store = each.rewrite(access, store);
        }
        return store;
    }

    @Override
    public final String pipelineName() {
        return account.subject().pipeline().orElse("");
    }

    @Override
    public Ingestion ingestion(
            FileIngestion files, CopySink sink, Dataset target, List<FileCopy.Column> columns, boolean hasMapping) {
        throw new IllegalStateException("Only activities copy files");
    }

    @Override
    public final Optional<JsonNode> definition(Reference reference) {
        return reference
                .literalName()
                .flatMap(name -> translator.factory().find(reference.kind(), name))
                .map(Definition::properties)
                .map(Credentials::redacted);
    }

    @Override
    public final void report(FindingCode code, SourcePlace place, String message) {
        account.report(code, place, message);
    }
}
