package io.wkmigrate.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sketches of pipelines drawn by lot, always the same for the same seed. */
public final class RandomFlow {

    private static final List<String> CONDITIONS = List.of(
            "Succeeded",
            "Succeeded",
            "Succeeded",
            "Failed",
            "Failed",
            "Completed",
            "Completed|Skipped",
            "Succeeded|Skipped",
            "Failed|Skipped",
            "Skipped");

    private static final List<String> MARKS = List.of("Succeeded", "Failed", "Skipped");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int names;

    private RandomFlow(long seed) {
        this.random = new Random(seed);
    }

    /** The sketch for a seed, of at most so many activities on each level. */
    public static String of(long seed, int most) {
        RandomFlow flow = new RandomFlow(seed);
        flow.scope("", "", 1 + flow.random.nextInt(most), 2);
        return flow.text.toString();
    }

    private void scope(String indent, String branch, int size, int depth) {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = "A" + names++;
            int kind = random.nextInt(100);
            String inactive =
                    random.nextInt(100) < 10 ? " (Inactive " + MARKS.get(random.nextInt(MARKS.size())) + ")" : "";
            text.append(indent)
                    .append(branch)
                    .append(name)
                    .append(kind(kind, depth))
                    .append(inactive);
            text.append(edges(before)).append('\n');
            if (depth > 0 && kind < 30) {
                inside(indent + "  ", kind, depth - 1);
            }
            before.add(name);
        }
    }

    private static String kind(int kind, int depth) {
        if (kind > 96) {
            return " fail";
        }
        if (depth == 0 || kind >= 30) {
            return "";
        }
        return kind < 20 ? " if" : " switch";
    }

    private void inside(String indent, int kind, int depth) {
        for (String each : kind < 20 ? List.of("+ ", "- ") : List.of("1 ", "2 ", "* ")) {
            scope(indent, each, random.nextInt(3), depth);
        }
    }

    private String edges(List<String> before) {
        List<String> edges = new ArrayList<>();
        for (String each : before) {
            if (edges.size() < 3 && random.nextInt(100) < 40) {
                edges.add(each + " " + CONDITIONS.get(random.nextInt(CONDITIONS.size())));
            }
        }
        return edges.isEmpty() ? "" : " <- " + String.join(", ", edges);
    }
}
