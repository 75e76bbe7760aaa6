package io.wkmigrate.deploy;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.Spelling;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.convert.ConversionOptions;
import io.wkmigrate.convert.FunctionNamesakes;
import io.wkmigrate.convert.PipelineConversion;
import io.wkmigrate.load.Definition;
import io.wkmigrate.load.Factory;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import io.wkmigrate.store.BundleDirectory;
import io.wkmigrate.store.BundleWriter;
import io.wkmigrate.store.WriteOutcome;
import io.wkmigrate.translate.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What comes before the workspace: conversion with the rules in force, and the same as files. */
final class Preparation {

    private final StoreOptions options;
    private final ConversionOptions conversion;
    private final RuleSet rules;

    Preparation(StoreOptions options) {
        this.options = options;
        FunctionNamesakes.refuse(options.rules());
        this.rules = options.rules();
        this.conversion = options.conversion()
                .with(options.conversion().secretScope().or(() -> Optional.of(SecretSlot.legal(options.factory()))));
    }

    PipelineConversion of(Factory factory) {
        return PipelineConversion.of(Conversion.of(factory, rules, every -> true, conversion));
    }

    PipelineConversion of(Factory factory, String name) {
        List<String> names = factory.definitions(DefinitionKind.PIPELINE).stream()
                .map(Definition::name)
                .toList();
        if (names.stream().noneMatch(name::equalsIgnoreCase)) {
            throw new IllegalArgumentException("The factory \"" + factory.name() + "\" has no pipeline \"" + name
                    + "\"." + Spelling.didYouMean(name, names));
        }
        return PipelineConversion.of(Conversion.of(factory, rules, name::equalsIgnoreCase, conversion));
    }

    PipelineConversion of(List<Pipeline> pipelines) {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Pipeline each : pipelines) {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException("Two pipelines are called \"" + each.name() + "\".");
            }
        }
        PipelineConversion converted = PipelineConversion.of(options.factory(), pipelines, rules, conversion);
        // A job that was deployed together with its child must not lose it.
        converted.findings().stream()
                .filter(each -> each.code() == Findings.CHILD_MISSING)
                .findFirst()
                .ifPresent(Preparation::refuse);
        return converted;
    }

    private static void refuse(Finding childMissing) {
        throw new IllegalArgumentException(
                "The pipeline \"" + childMissing.pipeline().orElse("")
                        + "\" runs another that was not given; give all of them at once. " + childMissing.message());
    }

    WriteOutcome write(PipelineConversion converted, Path directory) throws IOException {
        return new BundleDirectory()
                .write(
                        directory,
                        new BundleWriter().files(converted.workflow(), options.deployment()),
                        options.settings().overwrite());
    }

    /** The id of the job of a pipeline. */
    static long only(Map<String, Long> ids, String pipeline) {
        return ids.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(pipeline))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("\"" + pipeline + "\" has no job."));
    }
}
