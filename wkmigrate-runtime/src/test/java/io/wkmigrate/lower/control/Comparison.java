package io.wkmigrate.lower.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Converted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Holds a job against the steps that it comes from, for every way in which things can go. */
final class Comparison {

    private final List<Step> steps;
    private final JsonNode job;
    private final Map<String, String> activityOfTask = new HashMap<>();
    private final List<String> choices = new ArrayList<>();
    private final Set<String> alwaysFailing = new HashSet<>();
    private final Set<String> active = new HashSet<>();
    private final Set<String> verdicts = new HashSet<>();

    Comparison(List<Step> steps, Converted converted, String key) {
        this.steps = steps;
        this.job = converted.job(key);
        steps.stream().flatMap(Step::all).forEach(this::note);
        for (JsonNode each : converted.sourceMap()) {
            if (each.path("job").asText().equals(key)
                    && each.path("helper").asText().equals("verdict")) {
                verdicts.add(each.path("task").asText());
            } else if (each.path("job").asText().equals(key) && !each.has("helper")) {
                String path = each.path("activity").asText();
                activityOfTask.put(each.path("task").asText(), path.substring(path.lastIndexOf('/') + 1));
            }
        }
    }

    private void note(Step step) {
        if (step.isActive()) {
            active.add(step.name());
            choices.add(step.isIf() ? step.condition() : step.name());
        } else if (step.mark().equals("Failed")) {
            alwaysFailing.add(step.name());
        }
    }

    /** The first course of events in which the two differ, in words; empty if there is none. */
    Optional<String> difference() {
        for (int course = 0; course < 1 << choices.size(); course++) {
            Set<String> chosen = new HashSet<>();
            for (int i = 0; i < choices.size(); i++) {
                if ((course >> i & 1) == 1) {
                    chosen.add(choices.get(i));
                }
            }
            Optional<String> difference = difference(chosen);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** The chosen activities fail, the chosen parameters are true. */
    private Optional<String> difference(Set<String> chosen) {
        AdfModel adf = new AdfModel(chosen::contains, chosen::contains);
        boolean adfSucceeded = adf.run(steps);
        Predicate<String> fails = task -> chosen.contains(activityOfTask.getOrDefault(task, ""))
                || alwaysFailing.contains(activityOfTask.getOrDefault(task, ""))
                || verdicts.contains(task);
        for (LakeflowModel.Reading reading : LakeflowModel.Reading.all()) {
            LakeflowModel lakeflow = new LakeflowModel(job, fails, chosen::contains, reading);
            boolean succeeded = lakeflow.run();
            Set<String> ran = activities(lakeflow.ran());
            if (succeeded != adfSucceeded || !ran.equals(adf.ran())) {
                return Optional.of("failing or true " + chosen + ": ADF runs " + adf.ran() + " and "
                        + (adfSucceeded ? "succeeds" : "fails") + ", Lakeflow runs " + ran + " and "
                        + (succeeded ? "succeeds" : "fails") + " (" + reading + ")");
            }
        }
        return Optional.empty();
    }

    private Set<String> activities(Set<String> tasks) {
        Set<String> activities = new HashSet<>();
        tasks.forEach(task -> activities.add(activityOfTask.getOrDefault(task, "")));
        activities.retainAll(active);
        return activities;
    }
}
