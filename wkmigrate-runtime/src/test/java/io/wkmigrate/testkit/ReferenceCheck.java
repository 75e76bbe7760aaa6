package io.wkmigrate.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that every reference of a job leads somewhere: what Databricks replaces ({@code {{…}}}, section 6.2 of the target
 * reference) and what a bundle replaces ({@code ${…}}, section 8.2). Text that only looks like one would be replaced too.
 */
final class ReferenceCheck {

    private static final Pattern BUNDLE = Pattern.compile("\\$\\{([^}]*)");
    private static final Pattern DYNAMIC = Pattern.compile("\\{\\{(.*?)}}|\\{\\{", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("tasks\\.`?(\\w+)`?\\.values\\.`?(\\w+)`?");
    private static final Pattern ENDING =
            Pattern.compile("tasks\\.`?(\\w+)`?\\.(?:result_state|run_id|error_code|execution_count|output\\..+)");
    private static final Pattern INPUT = Pattern.compile("input(\\.(\\w+|`[^`{}]+`))?");
    private static final Pattern FACT = Pattern.compile("job\\.(?:id|name|run_id|repair_count|trigger\\.type)"
            + "|job\\.(?:start_time|trigger\\.time)\\.(?:iso_date|iso_datetime|iso_weekday|is_weekday|year|month|day|hour"
            + "|minute|second|timestamp_ms)"
            + "|job\\.trigger\\.(?:file_arrival\\.location|table_update\\.updated_tables)"
            + "|task\\.(?:name|run_id|execution_count|notebook_path)|workspace\\.(?:id|url)");

    private final WrittenBundle bundle;
    private final String job;
    private final Map<String, Set<String>> ancestors = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    ReferenceCheck(WrittenBundle bundle, String job) {
        this.bundle = bundle;
        this.job = job;
    }

    List<String> problems() {
        walkBundleReferences(bundle.job(job));
        for (JsonNode task : bundle.job(job).path("tasks")) {
            Set<String> upstream = upstream(task);
            JsonNode nested = task.at("/for_each_task/task");
            for (Map.Entry<String, JsonNode> member : task.properties()) {
                if (!member.getKey().equals("for_each_task")) {
                    walk(member.getValue(), upstream, false);
                }
            }
            walk(task.at("/for_each_task/inputs"), upstream, false);
            walk(nested, upstream, true);
            checkArguments(nested.isObject() ? nested : task);
        }
        return problems;
    }

    private Set<String> upstream(JsonNode task) {
        Set<String> upstream = new HashSet<>();
        for (JsonNode each : task.path("depends_on")) {
            String key = each.path("task_key").asText();
            upstream.add(key);
            upstream.addAll(ancestors.getOrDefault(key, Set.of()));
        }
        ancestors.put(task.path("task_key").asText(), upstream);
        return upstream;
    }

    private void walk(JsonNode json, Set<String> upstream, boolean inLoop) {
        json.forEach(each -> walk(each, upstream, inLoop));
        if (json.isTextual()) {
            dynamic(json.textValue(), upstream, inLoop);
        }
    }

    private void dynamic(String text, Set<String> upstream, boolean inLoop) {
        Matcher reference = DYNAMIC.matcher(text);
        while (reference.find()) {
            String path = reference.group(1);
            if (path == null || !leadsSomewhere(path, upstream, inLoop)) {
                problems.add("a reference of the job " + job + " leads nowhere: " + text);
            }
        }
    }

    private boolean leadsSomewhere(String path, Set<String> upstream, boolean inLoop) {
        if (path.startsWith("job.parameters.")) {
            String name = path.substring("job.parameters.".length()).replace("`", "");
            return bundle.parameters(job).containsKey(name);
        }
        Matcher value = VALUE.matcher(path);
        if (value.matches()) {
            return upstream.contains(value.group(1)) && publishes(value.group(1), value.group(2));
        }
        Matcher ending = ENDING.matcher(path);
        if (ending.matches()) {
            return upstream.contains(ending.group(1));
        }
        return FACT.matcher(path).matches() || (inLoop && INPUT.matcher(path).matches());
    }

    /** Whether the notebook of a task says the key of the value, be it as code or as what a person has to fill in. */
    private boolean publishes(String task, String key) {
        String notebook = bundle.task(job, task)
                .at("/notebook_task/notebook_path")
                .asText()
                .replace("../", "");
        return bundle.files().getOrDefault(notebook, "").contains("\"" + key + "\"");
    }

    private void checkArguments(JsonNode task) {
        JsonNode run = task.path("run_job_task");
        Matcher child = Pattern.compile("\\$\\{resources\\.jobs\\.(\\w+)\\.id}")
                .matcher(run.path("job_id").asText());
        if (child.matches() && bundle.jobs().containsKey(child.group(1))) {
            run.path("job_parameters").fieldNames().forEachRemaining(name -> {
                if (!bundle.parameters(child.group(1)).containsKey(name)) {
                    problems.add("the child job does not declare the parameter: " + task);
                }
            });
        }
    }

    private void walkBundleReferences(JsonNode json) {
        json.forEach(this::walkBundleReferences);
        if (json.isTextual()) {
            bundle(json.textValue());
        }
    }

    private void bundle(String text) {
        Matcher reference = BUNDLE.matcher(text);
        while (reference.find()) {
            String path = reference.group(1);
            boolean variable = path.startsWith("var.") && bundle.variables().has(path.substring("var.".length()));
            boolean known = path.matches("resources\\.jobs\\.\\w+\\.id")
                    && bundle.jobs().containsKey(path.split("\\.")[2]);
            boolean pipeline = path.matches("resources\\.pipelines\\.\\w+\\.id")
                    && bundle.files().containsKey("resources/" + path.split("\\.")[2] + ".pipeline.yml");
            if (!variable && !known && !pipeline) {
                problems.add("a bundle reference of the job " + job + " leads nowhere: " + text);
            }
        }
    }
}
