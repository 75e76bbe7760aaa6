package io.wkmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Measures conversions: against the floor, which parses the same files and writes the same bytes; their memory; and how
 * time grows with the source. {@code src/test/benchmark/measure} runs it.
 */
public final class ConversionBenchmark {

    /** Copies of the sample that count as 1x: fewer take too little time to be compared. */
    private static final int COPIES = 20;

    private static final int[] SCALES = {1, 3, 10};

    private final Path scratch;

    private ConversionBenchmark(Path scratch) {
        this.scratch = scratch;
    }

    /** Arguments: a folder to convert, and a factory in Git layout to make larger sources of. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("wkmigrate-benchmark");
        try {
            ConversionBenchmark benchmark = new ConversionBenchmark(scratch);
            benchmark.againstFloor(Path.of(arguments[0]));
            benchmark.scaling(new ScaledInput(Path.of(arguments[1])));
        } finally {
            Folders.remove(scratch);
        }
    }

    private void againstFloor(Path source) throws IOException, InterruptedException {
        Path output = scratch.resolve("output");
        Work.conversion(source).run(output);
        SortedMap<Path, byte[]> bytes = Folders.read(output);
        long size = bytes.values().stream().mapToLong(each -> each.length).sum();
        print(
                "%s: %,d files, %,d files with %,d bytes written%n",
                source, Folders.files(source).size(), bytes.size(), size);
        print("%-12s %12s %12s %14s%n", "", "cold s", "warm s", "peak MB (cold)");
        ColdRun coldFloor = ColdRun.floor(source, output, scratch.resolve("cold"));
        ColdRun coldConversion = ColdRun.conversion(source, scratch.resolve("cold"));
        Measurement floor = Measurement.of(Work.floor(source, bytes), scratch);
        Measurement conversion = Measurement.of(Work.conversion(source), scratch);
        print("%-12s %12.2f %12.2f %14s%n", "floor", coldFloor.seconds(), floor.seconds(), "-");
        print(
                "%-12s %12.2f %12.2f %14.0f%n",
                "conversion", coldConversion.seconds(), conversion.seconds(), coldConversion.peakMegabytes());
        print(
                "%-12s %12.2f %12.2f%n%n",
                "ratio", coldConversion.seconds() / coldFloor.seconds(), conversion.seconds() / floor.seconds());
    }

    private void scaling(ScaledInput input) throws IOException, InterruptedException {
        print("%-22s %9s %9s %12s %14s%n", "scaling", "pipelines", "warm s", "ms/pipeline", "peak MB (cold)");
        for (int scale : SCALES) {
            Path source = input.factories(COPIES * scale, scratch.resolve("factories-" + scale));
            row(scale + "x more factories", input.pipelines() * COPIES * scale, source);
        }
        for (int scale : SCALES) {
            Path source = input.pipelines(COPIES * scale, scratch.resolve("pipelines-" + scale));
            row(scale + "x in one factory", input.pipelines() * COPIES * scale, source);
        }
    }

    private void row(String what, long pipelines, Path source) throws IOException, InterruptedException {
        double peak = ColdRun.conversion(source, scratch.resolve("cold")).peakMegabytes();
        double seconds = Measurement.of(Work.conversion(source), scratch).seconds();
        print("%-22s %9d %9.2f %12.2f %14.0f%n", what, pipelines, seconds, seconds * 1000 / pipelines, peak);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
