package io.wkmigrate.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Sketches of jobs drawn by lot. */
final class RandomJob {

    private static final List<String> RUN_IF = List.of(
            "ALL_SUCCESS", "AT_LEAST_ONE_SUCCESS", "NONE_FAILED", "ALL_DONE", "AT_LEAST_ONE_FAILED", "ALL_FAILED");

    private static final List<String> STATES = List.of("success", "failed", "timedout", "upstream_failed", "excluded");

    private final Random random;
    private final List<String> tasks = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    private RandomJob(Random random) {
        this.random = random;
    }

    static String of(Random random) {
        RandomJob job = new RandomJob(random);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(7); i++) {
            text.append(job.task("t" + i)).append('\n');
        }
        return text.toString();
    }

    private String task(String key) {
        List<String> upstream = new ArrayList<>(tasks);
        upstream.removeIf(each -> random.nextInt(100) < 60);
        boolean condition = random.nextInt(100) < 35;
        String task = key + (condition ? comparison(upstream) : "");
        if (!conditions.isEmpty() && random.nextInt(100) < 30) {
            String outcome = conditions.get(random.nextInt(conditions.size()));
            task = key + (condition ? " ? true = true" : "") + " <- " + outcome + "=" + random.nextBoolean();
        } else if (!upstream.isEmpty()) {
            task += " <- " + String.join(", ", upstream) + " [" + RUN_IF.get(random.nextInt(RUN_IF.size())) + "]";
        }
        tasks.add(key);
        if (condition) {
            conditions.add(key);
        }
        return task;
    }

    private String comparison(List<String> upstream) {
        String left = upstream.stream()
                .map(each -> "{{tasks." + each + ".result_state}}")
                .collect(Collectors.joining(","));
        String right = upstream.stream()
                .map(each -> STATES.get(random.nextInt(STATES.size())))
                .collect(Collectors.joining(","));
        return " ? " + (left.isEmpty() ? "x" : left) + (random.nextBoolean() ? " = " : " != ")
                + (right.isEmpty() ? "x" : right);
    }
}
