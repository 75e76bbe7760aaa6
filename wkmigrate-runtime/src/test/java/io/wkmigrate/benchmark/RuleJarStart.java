package io.wkmigrate.benchmark;

import io.wkmigrate.cli.Main;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures what rule jars cost when the program starts: a small assessment in a process of its own, without rule jars and
 * with 1, 10 and 50 of them, in turn. {@code src/test/benchmark/measure-rules} runs it.
 */
public final class RuleJarStart {

    private static final int[] JARS = {0, 1, 10, 50};
    private static final int RUNS = 7;

    private final Path scratch;

    private RuleJarStart(Path scratch) {
        this.scratch = scratch;
    }

    /** No arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, NoSuchAlgorithmException {
        Path scratch = Files.createTempDirectory("wkmigrate-start");
        try {
            new RuleJarStart(scratch).measure();
        } finally {
            Folders.remove(scratch);
        }
    }

    private void measure() throws IOException, InterruptedException, NoSuchAlgorithmException {
        writeJars();
        SortedMap<Integer, List<Double>> seconds = new TreeMap<>();
        for (int run = 0; run <= RUNS; run++) {
            for (int jars : JARS) {
                double once = run(jars);
                if (run > 0) {
                    seconds.computeIfAbsent(jars, unseen -> new ArrayList<>()).add(once);
                }
            }
        }
        double without = median(seconds.get(0));
        System.out.printf(Locale.ROOT, "assessment of one pipeline, whole process, median of %d runs%n", RUNS);
        seconds.forEach((jars, times) -> System.out.printf(
                Locale.ROOT,
                "%3d rule jars %8.3f s, %+7.0f ms, x %.2f%n",
                jars,
                median(times),
                1000 * (median(times) - without),
                median(times) / without));
    }

    private void writeJars() throws IOException, NoSuchAlgorithmException {
        Path pipeline = scratch.resolve("factory/pipeline/One.json");
        Files.createDirectories(pipeline.getParent());
        Files.writeString(pipeline, """
                {"name": "One", "properties": {"activities": [
                  {"name": "A", "type": "Acme0", "typeProperties": {}}]}}""");
        StringBuilder trusted = new StringBuilder();
        for (int count : JARS) {
            Path folder = Files.createDirectories(scratch.resolve("jars" + count));
            for (int i = 0; i < count; i++) {
                String type = "Acme" + i;
                Path jar = RuleJarForge.module("acme" + i)
                        .source(Sources.translator("com.acme" + i, type, "return fail(source, \"no\");"))
                        .write(folder, "acme" + i + ".jar");
                trusted.append(sha256(jar)).append("  acme").append(i).append(".jar  1\n");
            }
        }
        Files.writeString(scratch.resolve("trusted.txt"), trusted);
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private double run(int jars) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("assess", scratch.resolve("factory").toString()));
        if (jars > 0) {
            command.addAll(List.of("--rules", scratch.resolve("jars" + jars).toString()));
            command.addAll(
                    List.of("--trust-file", scratch.resolve("trusted.txt").toString()));
        }
        Path log = scratch.resolve("log.txt");
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0 && exit != 1) {
            throw new IOException("The process ended with " + exit + ": " + Files.readString(log));
        }
        return seconds;
    }

    private static double median(List<Double> seconds) {
        List<Double> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
