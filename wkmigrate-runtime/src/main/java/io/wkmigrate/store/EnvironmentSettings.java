package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskLibrary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The serverless environments of a job: one for each key that its tasks name. Serverless compute installs no libraries for
 * a task, so those of the tasks are dependencies of their environment.
 */
final class EnvironmentSettings {

    private static final String VERSION = "4";

    private EnvironmentSettings() {}

    static List<ObjectNode> of(Job job) {
        Map<String, Set<TaskLibrary>> libraries = new LinkedHashMap<>();
        JobTasks.of(job).forEach(task -> collect(task, libraries));
        List<ObjectNode> environments = new ArrayList<>();
        libraries.forEach((key, each) -> environments.add(environment(key, each)));
        return environments;
    }

    private static void collect(Task task, Map<String, Set<TaskLibrary>> libraries) {
        if (task.compute() instanceof TaskCompute.Environment environment) {
            libraries
                    .computeIfAbsent(environment.environmentKey(), key -> new LinkedHashSet<>())
                    .addAll(task.libraries());
        }
    }

    private static ObjectNode environment(String key, Set<TaskLibrary> libraries) {
        List<JobText> python = new ArrayList<>();
        List<JobText> java = new ArrayList<>();
        for (TaskLibrary each : libraries) {
            if (each instanceof TaskLibrary.Wheel wheel) {
                python.add(wheel.uri());
            } else if (each instanceof TaskLibrary.PyPi package_) {
                python.add(package_.requirement());
            } else if (each instanceof TaskLibrary.Jar jar) {
                java.add(jar.uri());
            }
        }
        ObjectNode spec = Settings.start()
                .text("environment_version", VERSION)
                .texts("dependencies", python)
                .texts("java_dependencies", java)
                .json();
        return Settings.start().text("environment_key", key).node("spec", spec).json();
    }
}
