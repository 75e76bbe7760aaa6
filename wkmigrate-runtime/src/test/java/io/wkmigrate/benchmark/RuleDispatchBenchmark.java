package io.wkmigrate.benchmark;

import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.translate.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures how the rule for a type is found, over all types of all built-in rules: by the generated registry and by the
 * set of rules around it, against a map of rules that are there already, and against reflection. {@code
 * src/test/benchmark/measure-rules} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuleDispatchBenchmark {

    private static final String COMPANIONS = "META-INF/wkmigrate/companions.txt";

    private final RuleModule registry = ServiceLoader.load(RuleModule.class)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The built-in rules are missing"));
    private final RuleSet rules = RuleSet.builtIn();

    private List<Wanted> wanted = List.of();
    private Map<RuleKind, Map<String, Rule<?, ?>>> map = Map.of();
    private Map<RuleKind, Map<String, String>> classNames = Map.of();

    /**
     * A rule that is looked for.
     *
     * @param type as it is written
     * @param key as registries know it
     */
    private record Wanted(RuleKind kind, String type, String key) {}

    /** Finds out what can be looked for. */
    @Setup
    public void collect() {
        wanted = types();
        map = new HashMap<>();
        classNames = new HashMap<>();
        Map<String, String> classes = classes();
        for (Wanted each : wanted) {
            Rule<?, ?> rule = Objects.requireNonNull(fromRegistry(each));
            map.computeIfAbsent(each.kind(), unseen -> new HashMap<>()).put(each.key(), rule);
            String name =
                    rule.descriptor().id().substring(rule.descriptor().id().indexOf('/') + 1);
            classNames
                    .computeIfAbsent(each.kind(), unseen -> new HashMap<>())
                    .put(each.key(), Objects.requireNonNull(classes.get(name)));
        }
    }

    private static List<Wanted> types() {
        return RuleSet.builtIn().catalogue().stream()
                .flatMap(rule ->
                        rule.types().stream().map(type -> new Wanted(rule.kind(), type, type.toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** The classes of the rules, by their simple names. */
    private static Map<String, String> classes() {
        try (InputStream file = RuleModule.class.getClassLoader().getResourceAsStream(COMPANIONS)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(each -> each.replaceFirst("(Binder|Factory)$", ""))
                    .collect(Collectors.toMap(each -> each.substring(each.lastIndexOf('.') + 1), each -> each));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A map with a rule for each type, made once: the least that a dispatch can cost. */
    @Benchmark
    public void hashMap(Blackhole sink) {
        for (Wanted each : wanted) {
            sink.consume(map.get(each.kind()).get(each.key()));
        }
    }

    /** The switch that the processor generates; it makes the rule. */
    @Benchmark
    public void generatedRegistry(Blackhole sink) {
        for (Wanted each : wanted) {
            sink.consume(fromRegistry(each));
        }
    }

    /** What a conversion asks: the registry of the module that owns the type, in any case of letters. */
    @Benchmark
    public void ruleSet(Blackhole sink) {
        for (Wanted each : wanted) {
            sink.consume(fromRuleSet(each));
        }
    }

    /** The class by its name, and an object of it by its constructor. */
    @Benchmark
    public void reflection(Blackhole sink) throws ReflectiveOperationException {
        for (Wanted each : wanted) {
            Class<?> type = Class.forName(classNames.get(each.kind()).get(each.key()));
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            sink.consume(constructor.newInstance());
        }
    }

    private @Nullable Rule<?, ?> fromRegistry(Wanted wanted) {
        return switch (wanted.kind()) {
            case ACTIVITY -> registry.activity(wanted.key());
            case DATASET -> registry.dataset(wanted.key());
            case LINKED_SERVICE -> registry.linkedService(wanted.key());
            case TRIGGER -> registry.trigger(wanted.key());
            case COPY_SOURCE -> registry.copySource(wanted.key());
            case COPY_SINK -> registry.copySink(wanted.key());
            default -> throw new IllegalArgumentException(wanted.kind().words());
        };
    }

    private Optional<? extends Rule<?, ?>> fromRuleSet(Wanted wanted) {
        return switch (wanted.kind()) {
            case ACTIVITY -> rules.activity(wanted.type());
            case DATASET -> rules.dataset(wanted.type());
            case LINKED_SERVICE -> rules.linkedService(wanted.type());
            case TRIGGER -> rules.trigger(wanted.type());
            case COPY_SOURCE -> rules.copySource(wanted.type());
            case COPY_SINK -> rules.copySink(wanted.type());
            default -> throw new IllegalArgumentException(wanted.kind().words());
        };
    }

    /** Prints what one dispatch costs. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(RuleDispatchBenchmark.class.getName() + ".*")
                        .jvmArgsAppend("-XX:+UseSerialGC")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        int size = types().size();
        long ruleCount = RuleSet.builtIn().catalogue().stream()
                .map(RuleDescriptor::id)
                .distinct()
                .count();
        double floor = results.stream()
                .filter(each -> each.getPrimaryResult().getLabel().equals("hashMap"))
                .mapToDouble(each -> each.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
        System.out.printf(Locale.ROOT, "%n%,d types of %,d rules%n", size, ruleCount);
        System.out.printf(Locale.ROOT, "%-18s %10s %10s %10s%n", "one dispatch", "ns", "bytes", "x HashMap");
        for (RunResult each : results) {
            double nanoseconds = each.getPrimaryResult().getScore();
            double bytes = each.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %10.1f %10.1f %10.1f%n",
                    each.getPrimaryResult().getLabel(),
                    nanoseconds / size,
                    bytes / size,
                    nanoseconds / floor);
        }
    }
}
