package io.wkmigrate.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.TaskWork;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a task does, as the one setting that Lakeflow has for that type of task. */
final class WorkSettings {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private WorkSettings() {}

    static void add(Settings task, TaskWork work) {
        if (work instanceof TaskWork.Notebook notebook) {
            notebook(task, notebook.path().toString(), notebook.parameters());
        } else if (work instanceof TaskWork.BundleNotebook notebook) {
            // Relative to the file of the job, which is in resources/.
            notebook(task, "../" + notebook.file(), notebook.parameters());
        } else if (work instanceof TaskWork.Jar jar) {
            program(task, "spark_jar_task", "main_class_name", jar.mainClassName(), jar.parameters());
        } else if (work instanceof TaskWork.PythonFile python) {
            program(task, "spark_python_task", "python_file", python.file(), python.parameters());
        } else if (work instanceof TaskWork.RunJob run) {
            runJob(task, run);
        } else if (work instanceof TaskWork.Pipeline pipeline) {
            pipeline(task, pipeline);
        } else if (work instanceof TaskWork.Condition condition) {
            condition(task, condition);
        } else if (work instanceof TaskWork.ForEach loop) {
            forEach(task, loop);
        } else {
            throw new IllegalArgumentException("Unknown work: " + work);
        }
    }

    private static void notebook(Settings task, String path, Map<String, JobText> parameters) {
        Settings notebook = Settings.start().text("notebook_path", path).texts("base_parameters", parameters);
        task.node("notebook_task", notebook.json());
    }

    private static void program(Settings task, String type, String name, JobText program, List<JobText> parameters) {
        Settings settings = Settings.start().text(name, program).texts("parameters", parameters);
        task.node(type, settings.json());
    }

    private static void runJob(Settings task, TaskWork.RunJob run) {
        Settings settings =
                Settings.start().node("job_id", id(run.jobId().toString())).texts("job_parameters", run.parameters());
        task.node("run_job_task", settings.json());
    }

    private static void pipeline(Settings task, TaskWork.Pipeline pipeline) {
        Settings settings = Settings.start().text("pipeline_id", pipeline.pipelineId());
        if (pipeline.fullRefresh()) {
            settings.flag("full_refresh", true);
        }
        task.node("pipeline_task", settings.json());
    }

    /** An id is a number; a reference to one is text. */
    private static JsonNode id(String text) {
        return ID.matcher(text).matches() ? LongNode.valueOf(Long.parseLong(text)) : TextNode.valueOf(text);
    }

    private static void condition(Settings task, TaskWork.Condition condition) {
        Settings settings = Settings.start()
                .text("op", condition.operator().name())
                .text("left", condition.left())
                .text("right", condition.right());
        task.node("condition_task", settings.json());
    }

    private static void forEach(Settings task, TaskWork.ForEach loop) {
        Settings settings = Settings.start().text("inputs", loop.inputs());
        if (loop.concurrency() != 1) {
            settings.number("concurrency", loop.concurrency());
        }
        task.node(
                "for_each_task",
                settings.node("task", TaskSettings.nested(loop.nested())).json());
    }
}
