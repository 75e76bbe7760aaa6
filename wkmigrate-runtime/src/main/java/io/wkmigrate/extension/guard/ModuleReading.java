package io.wkmigrate.extension.guard;

import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.Wrapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a module for all that it holds, and compares it with what its catalogue says, in both directions. */
final class ModuleReading {

    private final RuleModule module;
    private final List<RuleDescriptor> catalogue;

    private ModuleReading(RuleModule module, List<RuleDescriptor> catalogue) {
        this.module = module;
        this.catalogue = catalogue;
    }

    /**
     * What a module holds. It is created here, too, since that runs code of the jar.
     *
     * @param name what its index calls it
     * @param rules the ids of its rules, by the index
     */
    static ModuleContent read(RuleModule module, String name, Collection<String> rules) {
        if (!name.equals(module.name())) {
            throw new NonsenseException("calls itself another name than \"" + name + "\", as its index has it");
        }
        List<RuleDescriptor> catalogue = whole(module.catalogue(), "its catalogue");
        new CatalogueCheck(name).check(catalogue, rules);
        return new ModuleReading(module, catalogue).content();
    }

    private ModuleContent content() {
        return new ModuleContent(
                module.name(),
                catalogue,
                translators(),
                wrappings(),
                rewrites(RuleKind.PIPELINE_REWRITE, module.pipelineRewrites()),
                rewrites(RuleKind.JOB_REWRITE, module.jobRewrites()),
                rewrites(RuleKind.STORAGE_REWRITE, module.storageRewrites()),
                rewrites(RuleKind.INGESTION_REWRITE, module.ingestionRewrites()),
                rewrites(RuleKind.TASK_NAME_REWRITE, module.taskNameRewrites()),
                libraries());
    }

    private Map<RuleKind, Map<String, Rule<?, ?>>> translators() {
        Map<RuleKind, Map<String, Rule<?, ?>>> translators = new EnumMap<>(RuleKind.class);
        for (RuleDescriptor each : catalogue) {
            for (String type : each.types()) {
                String key = type.toLowerCase(Locale.ROOT);
                Rule<?, ?> rule = TranslatorKinds.find(module, each.kind(), key);
                if (rule == null || rule.application() == null || !each.equals(rule.descriptor())) {
                    throw new NonsenseException("does not answer with " + each.id() + " for a type of that rule");
                }
                translators
                        .computeIfAbsent(each.kind(), unseen -> new HashMap<>())
                        .put(key, rule);
            }
        }
        return translators;
    }

    private List<Wrapping<?>> wrappings() {
        List<Wrapping<?>> wrappings = whole(module.wrappings(), "its wrappers");
        Set<RuleDescriptor> said =
                catalogue.stream().filter(each -> !each.wraps().isEmpty()).collect(Collectors.toSet());
        if (wrappings.size() != said.size()
                || !wrappings.stream()
                        .map(Wrapping::descriptor)
                        .collect(Collectors.toSet())
                        .equals(said)) {
            throw new NonsenseException("holds other wrappers than its catalogue says");
        }
        for (Wrapping<?> each : wrappings) {
            if (each.result() != TranslatorKinds.result(each.descriptor().kind())) {
                throw new NonsenseException("wraps with " + each.descriptor().id() + " what is not of its kind");
            }
        }
        return wrappings;
    }

    private <R> Map<String, R> rewrites(RuleKind kind, @Nullable Map<String, R> rewrites) {
        Set<String> said = ids(kind);
        if (rewrites == null
                || !rewrites.keySet().equals(said)
                || rewrites.values().stream().anyMatch(each -> each == null)) {
            throw new NonsenseException("holds others as " + kind.words() + " than its catalogue says");
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(rewrites));
    }

    private List<FunctionLibrary> libraries() {
        List<FunctionLibrary> libraries = whole(module.functionLibraries(), "its functions");
        if (libraries.size() != ids(RuleKind.FUNCTION_LIBRARY).size()) {
            throw new NonsenseException("holds other functions than its catalogue says");
        }
        return libraries;
    }

    private Set<String> ids(RuleKind kind) {
        return catalogue.stream()
                .filter(each -> each.kind() == kind)
                .map(RuleDescriptor::id)
                .collect(Collectors.toSet());
    }

    private static <T> List<T> whole(@Nullable List<T> list, String what) {
        if (list == null) {
            throw new NonsenseException("returned null as " + what);
        }
        Wholeness.ofResult(list);
        return Collections.unmodifiableList(new ArrayList<>(list));
    }
}
