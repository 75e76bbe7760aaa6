package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.FindingCode;
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
import java.util.function.Supplier;
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
        Optional<R> translated =
                RuleCall.translated(id, () -> rule.application().apply(definition, this), this::tell);
        translated.ifPresent(unused -> translator.use(id));
        JsonNode source = properties.reader().json();
        for (Map.Entry<String, RuleWrapper<R>> each :
                translator.rules().wrappers(id, result).entrySet()) {
            translated = translated.map(before -> wrapped(each.getKey(), before, each.getValue(), source));
        }
        return translated;
    }

    private <R> R wrapped(String rule, R before, RuleWrapper<R> wrapper, JsonNode source) {
        R after = rewritten(rule, before, () -> wrapper.wrap(before, source, this));
        noteWrapped(rule, before, after);
        return after;
    }

    /** Notes what a wrapper made of something; only of activities it can be told in which pipeline they are. */
    void noteWrapped(String rule, Object before, Object after) {}

    /** What a rewrite or a wrapper makes of something; that something if it is at fault. */
    final <R> R rewritten(String rule, R before, Supplier<@Nullable R> rewrite) {
        return RuleCall.rewritten(rule, before, () -> noted(rule, before, rewrite.get()), this::tell);
    }

    /** Part of the call: things of rules are compared by their own code. */
    private <R> @Nullable R noted(String rule, R before, @Nullable R after) {
        if (after != null && !after.equals(before)) {
            translator.use(rule);
        }
        return after;
    }

    private void tell(RuleFault fault) {
        report(fault.code(), place, fault.message());
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
            store = rewritten(each.getKey(), before, () -> each.getValue().rewrite(access, before));
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
