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
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleWrapper;
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.load.Definition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rules may ask while they translate; the context of definitions that hold no activities. */
class RuleContext implements TranslationContext {

    private final Translator translator;
    private final Account account;
    private final SourcePlace place;

    /** @param place the definition that is translated */
    RuleContext(Translator translator, Account account, SourcePlace place) {
        this.translator = translator;
        this.account = account;
        this.place = place;
    }

    /** Applies a rule and then its wrappers; one that is at fault becomes a finding, and the rest goes on. */
    final <D, R> Optional<R> apply(Rule<D, R> rule, D definition, Unbound properties, Class<R> result) {
        String id = rule.descriptor().id();
        Optional<R> translated = guarded(
                id, RuleFault::ofTranslator, context -> rule.application().apply(definition, context));
        translated.ifPresent(unused -> translator.use(id));
        JsonNode source = properties.reader().json();
        for (Map.Entry<String, RuleWrapper<R>> each :
                translator.rules().wrappers(id, result).entrySet()) {
            translated = translated.map(before ->
                    rewritten(each.getKey(), before, context -> each.getValue().wrap(before, source, context)));
        }
        return translated;
    }

    /** What a rewrite or a wrapper makes of something; that something if it is at fault. */
    final <R> R rewritten(String rule, R before, Function<TranslationContext, @Nullable R> application) {
        return guarded(rule, RuleFault::ofRewrite, context -> {
                    R after = application.apply(context);
                    if (after == null) {
                        throw new RuleFailureException(
                                Findings.REWRITE_FAILED, "The rule " + rule + " returned nothing.");
                    }
                    if (!after.equals(before)) {
                        translator.use(rule);
                    }
                    return after;
                })
                .orElse(before);
    }

    private <R> Optional<R> guarded(
            String rule,
            BiFunction<String, Throwable, RuleFault> fault,
            Function<TranslationContext, @Nullable R> application) {
        try {
            return Optional.ofNullable(application.apply(this));
        } catch (CancellationException interrupted) {
            // The person wants the program to end; that is no fault of the rule.
            throw interrupted;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            RuleFault told = fault.apply(rule, failure);
            report(told.code(), place, told.message());
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
        for (Map.Entry<String, StorageRewrite> each :
                translator.rules().storageRewrites().entrySet()) {
            Code before = store;
            store = rewritten(each.getKey(), before, unused -> each.getValue().rewrite(access, before));
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
