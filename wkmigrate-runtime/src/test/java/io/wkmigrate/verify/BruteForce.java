package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.lower.workflow.Workflow.Helper;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a pipeline with its job by simulating both in one course of events after the other. It knows nothing of the
 * checker, and does not look into loops.
 */
final class BruteForce {

    private static final List<String> READINGS = List.of(
            "EXCLUDED_COUNTS_FOR_ALL_SUCCESS", "EXCLUDED_COUNTS_FOR_ONE_SUCCESS", "EXCLUDED_LEAF_LEAVES_FAILURE");

    private final EmittedPipeline emitted;
    private final JsonNode job;
    private final Map<String, JsonNode> activities = new LinkedHashMap<>();
    private final Map<String, SourceMapEntry> entries = new HashMap<>();
    private final Map<String, List<String>> main = new HashMap<>();
    private final Map<String, String> evaluate = new HashMap<>();
    private final List<String> choices = new ArrayList<>();
    private final List<StartOrder.TooEarly> tooEarly;

    private BruteForce(EmittedPipeline emitted) {
        this.emitted = emitted;
        this.job = emitted.jobs().get(emitted.job());
        collect(emitted.properties(), "");
        Set<String> keys = new LinkedHashSet<>();
        job.path("tasks").forEach(each -> keys.add(each.path("task_key").asText()));
        emitted.sourceMap().stream()
                .filter(each -> each.job().equals(emitted.job()) && keys.contains(each.task()))
                .forEach(this::note);
        activities.forEach(this::addChoices);
        String text = job.toString();
        keys.stream()
                .filter(each -> text.contains("{{tasks." + each + ".result_state}}"))
                .forEach(each -> choices.add(each + "@timeout"));
        choices.addAll(READINGS);
        this.tooEarly = StartOrder.of(activities, job, this::tasks);
    }

    /**
     * A course of events in which they differ; empty if there is none among those that were tried.
     *
     * @param most how many are tried; all, if there are no more
     */
    static Optional<Set<String>> difference(EmittedPipeline emitted, int most) {
        BruteForce comparison = new BruteForce(emitted);
        int all = 1 << Math.min(comparison.choices.size(), 30);
        Random random = new Random(1);
        for (int i = 0; i < Math.min(all, most); i++) {
            Set<String> happens = comparison.course(all <= most ? i : -1, random);
            if (comparison.differs(happens, random)) {
                return Optional.of(happens);
            }
        }
        return Optional.empty();
    }

    /** A course by its number, or one drawn by lot, in which some things happen. */
    private Set<String> course(int number, Random random) {
        Set<String> happens = new TreeSet<>();
        int rarity = 1 + random.nextInt(6);
        for (int i = 0; i < choices.size(); i++) {
            if (number < 0 ? random.nextInt(rarity) == 0 : (number >> i & 1) == 1) {
                happens.add(choices.get(i));
            }
        }
        return happens;
    }

    private void collect(JsonNode json, String prefix) {
        json.properties().forEach(member -> {
            boolean scope = member.getKey().toLowerCase(Locale.ROOT).endsWith("activities");
            member.getValue().forEach(each -> {
                if (scope) {
                    String path = prefix + each.path("name").asText();
                    activities.put(path, each);
                    if (decides(each)) {
                        collect(each.path("typeProperties"), path + "/");
                    }
                } else if (member.getKey().equals("cases")) {
                    collect(each, prefix);
                }
            });
        });
    }

    private static boolean decides(JsonNode activity) {
        return Set.of("IfCondition", "Switch").contains(activity.path("type").asText())
                && !FlowSimulation.isInactive(activity);
    }

    private void note(SourceMapEntry entry) {
        entries.put(entry.task(), entry);
        if (entry.helper().isEmpty()) {
            main.computeIfAbsent(entry.activity(), unseen -> new ArrayList<>()).add(entry.task());
        } else if (entry.helper().get() == Helper.EVALUATE) {
            evaluate.put(entry.activity(), entry.task());
        }
    }

    private void addChoices(String path, JsonNode activity) {
        if (FlowSimulation.isInactive(activity)) {
            return;
        }
        if (evaluate.containsKey(path)) {
            choices.add(path + "!");
        }
        String type = activity.path("type").asText();
        if (type.equals("Switch")) {
            for (int i = 0; i < activity.at("/typeProperties/cases").size(); i++) {
                choices.add(path + "=" + (i + 1));
            }
        } else if (!type.equals("Fail")) {
            choices.add(path);
        }
    }

    private boolean differs(Set<String> happens, Random random) {
        FlowSimulation flow = new FlowSimulation(happens, random);
        boolean succeeds = flow.succeeds(emitted.properties().path("activities"), "");
        JobSimulation run = new JobSimulation(job, events(happens), random);
        Set<String> ran = run.ran();
        return run.succeeded() != succeeds
                || activities.entrySet().stream()
                        .filter(each -> !FlowSimulation.isInactive(each.getValue()))
                        .anyMatch(each -> flow.ran().contains(each.getKey()) != starts(each.getKey(), ran))
                || tooEarly.stream()
                        .anyMatch(each ->
                                flow.ran().contains(each.later()) && flow.ran().contains(each.earlier()));
    }

    private boolean starts(String path, Set<String> ran) {
        return Optional.ofNullable(evaluate.get(path))
                .or(() -> main.getOrDefault(path, List.of()).stream().findFirst())
                .filter(ran::contains)
                .isPresent();
    }

    private Set<String> tasks(String path) {
        if (FlowSimulation.isInactive(activities.get(path))) {
            return Set.of();
        }
        Set<String> tasks = new LinkedHashSet<>(main.getOrDefault(path, List.of()));
        Optional.ofNullable(evaluate.get(path)).ifPresent(tasks::add);
        return tasks;
    }

    private JobSimulation.Events events(Set<String> happens) {
        Map<String, String> results = new HashMap<>();
        entries.forEach((task, entry) -> {
            if (fails(entry, happens)) {
                results.put(task, happens.contains(task + "@timeout") ? "timedout" : "failed");
            }
        });
        Set<String> readings = new HashSet<>(happens);
        readings.retainAll(READINGS);
        return new JobSimulation.Events(results, this::decides, task -> outcome(task, happens), readings);
    }

    private boolean fails(SourceMapEntry entry, Set<String> happens) {
        if (entry.helper().isPresent()) {
            return entry.helper().get() == Helper.VERDICT
                    || (entry.helper().get() == Helper.EVALUATE && happens.contains(entry.activity() + "!"));
        }
        JsonNode activity = activities.getOrDefault(entry.activity(), emitted.properties());
        return FlowSimulation.isInactive(activity)
                ? FlowSimulation.mark(activity).equals("Failed")
                : activity.path("type").asText().equals("Fail") || happens.contains(entry.activity());
    }

    private boolean decides(String task) {
        SourceMapEntry entry = entries.get(task);
        return entry.helper().isEmpty()
                && activities.containsKey(entry.activity())
                && decides(activities.get(entry.activity()));
    }

    private boolean outcome(String task, Set<String> happens) {
        String path = entries.get(task).activity();
        JsonNode activity = activities.get(path);
        if (activity.path("type").asText().equals("IfCondition")) {
            return happens.contains(path);
        }
        int number = main.get(path).indexOf(task) + 1;
        return activity.at("/typeProperties/cases").isEmpty() || happens.contains(path + "=" + number);
    }
}
