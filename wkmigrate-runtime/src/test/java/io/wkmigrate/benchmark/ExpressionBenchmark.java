package io.wkmigrate.benchmark;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.placement.ExpressionPlacement;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.type.TypeInference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
 * Measures what becomes of all different expressions of a corpus on one core: how many a second, and how many bytes each
 * allocates. {@code src/test/benchmark/measure-expressions} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExpressionBenchmark {

    private static final String CORPUS = "wkmigrate.corpus";

    private List<String> expressions = List.of();
    private List<Node> trees = List.of();
    private List<Expression> values = List.of();

    /** Collects what can be parsed. */
    @Setup
    public void collect() throws IOException {
        expressions = parsed(Path.of(System.getProperty(CORPUS)));
        trees = expressions.stream().map(ExpressionParser::parse).toList();
        values = expressions.stream().map(ExpressionCensus::expression).toList();
    }

    private static List<String> parsed(Path corpus) throws IOException {
        List<String> parsed = new ArrayList<>();
        for (String each : CorpusExpressions.in(corpus).occurrences().keySet()) {
            try {
                ExpressionParser.parse(each);
                parsed.add(each);
            } catch (ExpressionException invalid) {
                System.out.println("left out: " + invalid.getMessage());
            }
        }
        return parsed;
    }

    /** From text to syntax trees. */
    @Benchmark
    public void parse(Blackhole sink) {
        expressions.forEach(each -> sink.consume(ExpressionParser.parse(each)));
    }

    /** From syntax trees to the types of their values. */
    @Benchmark
    public void infer(Blackhole sink) {
        TypeInference types = new TypeInference(Functions.builtIn(), unknown -> Optional.empty());
        trees.forEach(each -> sink.consume(types.type(each)));
    }

    /** From text to types. */
    @Benchmark
    public void parseAndInfer(Blackhole sink) {
        TypeInference types = new TypeInference(Functions.builtIn(), unknown -> Optional.empty());
        expressions.forEach(each -> sink.consume(types.type(ExpressionParser.parse(each))));
    }

    /** From text to where the value is computed: parse, fold, resolve references, infer. */
    @Benchmark
    public void parseInferAndPlace(Blackhole sink) {
        ExpressionPlacement placement = new ExpressionPlacement(Functions.builtIn());
        ReferenceScope scope = new TypicalScope();
        values.forEach(each -> sink.consume(placement.place(each, scope)));
    }

    /** Argument: the corpus. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        int size = parsed(Path.of(arguments[0])).size();
        var results = new Runner(new OptionsBuilder()
                        .include(ExpressionBenchmark.class.getName() + ".*")
                        .jvmArgsAppend("-D" + CORPUS + "=" + arguments[0], "-XX:+UseSerialGC")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        System.out.printf(Locale.ROOT, "%n%,d different expressions%n", size);
        for (RunResult each : results) {
            String name = each.getPrimaryResult().getLabel();
            double perSecond = each.getPrimaryResult().getScore() * size;
            double bytes = each.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / size;
            System.out.printf(Locale.ROOT, "%-16s %,12.0f a second %,8.0f bytes each%n", name, perSecond, bytes);
        }
    }
}
