package io.wkmigrate.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.load.SourceNotFoundException;
import io.wkmigrate.load.Sources;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.store.JobSettings;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.verify.Proof;
import io.wkmigrate.verify.Verifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long each pipeline below a folder takes to be proven, the slowest named. {@code src/test/benchmark/measure-proofs} runs it. */
public final class ProofTimes {

    private static final int WARM_UPS = 2;
    private static final int NAMED = 5;

    private record Timed(String pipeline, Proof proof, long nanos) {}

    private ProofTimes() {}

    /** Argument: the folder. */
    public static void main(String[] arguments) throws SourceNotFoundException {
        List<Timed> timed = new ArrayList<>();
        for (int i = 0; i <= WARM_UPS; i++) {
            timed.clear();
            for (FactorySource each : Sources.discover(List.of(Path.of(arguments[0])))) {
                prove(each.load(), timed);
            }
        }
        double total = timed.stream().mapToLong(Timed::nanos).sum() / 1e6;
        print("%,d pipelines in %,.0f ms: %.3f ms each%n", timed.size(), total, total / timed.size());
        timed.sort(Comparator.comparingLong(Timed::nanos).reversed());
        for (Timed each : timed.subList(0, Math.min(NAMED, timed.size()))) {
            print(
                    "%,8.1f ms  %s, %,d cases%n",
                    each.nanos() / 1e6, each.pipeline(), each.proof().cases());
        }
    }

    private static void prove(Factory factory, List<Timed> timed) {
        Conversion conversion = Conversion.of(factory, RuleSet.builtIn());
        Map<String, Map<String, JsonNode>> jobs = new HashMap<>();
        conversion
                .workflow()
                .jobs()
                .forEach(each -> jobs.computeIfAbsent(each.pipeline(), unseen -> new HashMap<>())
                        .put(each.job().key(), JobSettings.of(each.job())));
        Map<String, List<SourceMapEntry>> entries = new HashMap<>();
        conversion
                .workflow()
                .sourceMap()
                .forEach(each -> entries.computeIfAbsent(each.pipeline(), unseen -> new ArrayList<>())
                        .add(each));
        for (PipelineResult each : conversion.result().pipelines()) {
            JsonNode source = factory.find(DefinitionKind.PIPELINE, each.name())
                    .orElseThrow()
                    .properties();
            long start = System.nanoTime();
            Proof proof = new Verifier(
                            jobs.getOrDefault(each.name(), Map.of()), entries.getOrDefault(each.name(), List.of()))
                    .verify(source, each.job());
            timed.add(new Timed(factory.name() + "/" + each.name(), proof, System.nanoTime() - start));
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
