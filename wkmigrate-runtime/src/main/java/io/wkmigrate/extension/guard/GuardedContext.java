package io.wkmigrate.extension.guard;

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
import io.wkmigrate.api.rule.TranslationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule of a jar asks of the engine. What it hands over is looked at first, and the engine is asked by the thread
 * that called the rule.
 */
final class GuardedContext implements TranslationContext {

    private final TranslationContext engine;
    private final Call call;
    private final List<Activity> given = new ArrayList<>();

    GuardedContext(TranslationContext engine, Call call) {
        this.engine = engine;
        this.call = call;
    }

    /** The activities that the engine has translated for the rule. */
    List<Activity> given() {
        return given;
    }

    @Override
    public String factoryName() {
        return call.ask(engine::factoryName);
    }

    @Override
    public List<Activity> translate(ActivityScope scope) {
        Wholeness.ofArgument(scope);
        List<Activity> translated = call.ask(() -> engine.translate(scope.copy()));
        given.addAll(translated);
        return translated;
    }

    @Override
    public Optional<Connection> connection(Reference.LinkedService reference) {
        Wholeness.ofArgument(reference);
        return call.ask(() -> engine.connection(reference));
    }

    @Override
    public Optional<Dataset> dataset(Reference.Dataset reference) {
        Wholeness.ofArgument(reference);
        return call.ask(() -> engine.dataset(reference));
    }

    @Override
    public CopySource source(CopySide side, Optional<Dataset> dataset) {
        Wholeness.ofArgument(side);
        Wholeness.ofArgument(dataset);
        return call.ask(() -> engine.source(side, dataset));
    }

    @Override
    public CopySink sink(CopySide side, Optional<Dataset> dataset) {
        Wholeness.ofArgument(side);
        Wholeness.ofArgument(dataset);
        return call.ask(() -> engine.sink(side, dataset));
    }

    @Override
    public Code store(StorageAccess access) {
        Wholeness.ofArgument(access);
        return call.ask(() -> engine.store(access));
    }

    @Override
    public String pipelineName() {
        return call.ask(engine::pipelineName);
    }

    @Override
    public Ingestion ingestion(
            FileIngestion files, CopySink sink, Dataset target, List<FileCopy.Column> columns, boolean hasMapping) {
        Wholeness.ofArgument(files);
        Wholeness.ofArgument(sink);
        Wholeness.ofArgument(target);
        Wholeness.ofArgument(columns);
        return call.ask(() -> engine.ingestion(files, sink, target, columns, hasMapping));
    }

    @Override
    public Optional<JsonNode> definition(Reference reference) {
        Wholeness.ofArgument(reference);
        return call.ask(() -> engine.definition(reference));
    }

    @Override
    public void report(FindingCode code, SourcePlace place, String message) {
        FindingCode told = ReportedCode.of(code);
        Wholeness.ofArgument(place);
        Wholeness.ofArgument(message);
        call.ask(() -> {
            engine.report(told, place, message);
            return told;
        });
    }
}
