package io.wkmigrate.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold for every bundle, whatever was converted; as far as Java can tell. */
public final class BundleCheck {

    private final WrittenBundle bundle;
    private final List<String> problems = new ArrayList<>();

    private BundleCheck(WrittenBundle bundle) {
        this.bundle = bundle;
    }

    /** What is wrong with a bundle, a sentence each. */
    public static List<String> problems(WrittenBundle bundle) {
        BundleCheck check = new BundleCheck(bundle);
        check.checkSourceMap();
        for (Map.Entry<String, JsonNode> each : bundle.jobs().entrySet()) {
            check.problems.addAll(new GraphCheck(each.getKey(), each.getValue()).problems());
            check.problems.addAll(new ReferenceCheck(bundle, each.getKey()).problems());
            check.checkSchedule(each.getKey(), each.getValue());
        }
        return List.copyOf(check.problems);
    }

    private void checkSourceMap() {
        Set<String> mapped = new HashSet<>();
        for (JsonNode each : bundle.sourceMap()) {
            mapped.add(each.path("job").asText() + " " + each.path("task").asText());
            JsonNode notebook = each.path("notebook");
            if (notebook.isTextual() && !bundle.files().containsKey(notebook.asText())) {
                problems.add("the source map names a missing notebook: " + each);
            }
        }
        for (String job : bundle.jobs().keySet()) {
            for (String task : bundle.tasks(job).keySet()) {
                if (!mapped.contains(job + " " + task)) {
                    problems.add("the task " + job + "/" + task + " is not in the source map");
                }
            }
        }
    }

    /** Section 7 of the design: every trigger lands paused. */
    private void checkSchedule(String key, JsonNode job) {
        JsonNode schedule = job.path("schedule");
        if (schedule.isObject() && !schedule.path("pause_status").asText().equals("PAUSED")) {
            problems.add("the job " + key + " would start by itself");
        }
    }
}
