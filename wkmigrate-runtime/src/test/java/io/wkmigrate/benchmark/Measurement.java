package io.wkmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long some work took.
 *
 * @param seconds the median of several runs in a warm virtual machine
 */
record Measurement(double seconds) {

    private static final int RUNS = 3;

    /** Runs work once to warm up, and then as often as it is measured; each run gets a fresh folder. */
    static Measurement of(Work work, Path scratch) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            seconds.add(once(work, scratch.resolve("run")));
        }
        List<Double> warm = new ArrayList<>(seconds.subList(1, seconds.size()));
        Collections.sort(warm);
        return new Measurement(warm.get(RUNS / 2));
    }

    /** Runs work once into a folder, which is removed afterwards. */
    static double once(Work work, Path out) throws IOException {
        Folders.remove(out);
        Files.createDirectories(out.getParent());
        System.gc();
        long start = System.nanoTime();
        work.run(out);
        double seconds = (System.nanoTime() - start) / 1e9;
        Folders.remove(out);
        return seconds;
    }
}
