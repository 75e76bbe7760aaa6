package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.plan.KeyAllocator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A notebook that runs a job through the Jobs API, for what a task that runs a job cannot do.
 *
 * @param parameters what the task passes to the notebook: the id of the job, and the parameters of the job
 */
public record JobNotebook(PythonNotebook notebook, Map<String, JobText> parameters) {

    private static final String JOB_ID = "job_id";

    /** A notebook that starts the job and ends. */
    static JobNotebook starting(TaskWork.RunJob run, KeyAllocator names) {
        return of("start", run, names);
    }

    /**
     * A notebook that waits for the job and ends as it does.
     *
     * @param names names that no parameter of the job around has
     */
    public static JobNotebook waiting(TaskWork.RunJob run, KeyAllocator names) {
        return of("run", run, names);
    }

    private static JobNotebook of(String function, TaskWork.RunJob run, KeyAllocator names) {
        run.parameters().keySet().forEach(names::reserve);
        String id = names.allocate(JOB_ID);
        Map<String, JobText> parameters = new LinkedHashMap<>();
        parameters.put(id, run.jobId());
        parameters.putAll(run.parameters());
        Map<String, Python> passed = new LinkedHashMap<>();
        run.parameters().keySet().forEach(each -> passed.put(each, widget(each)));
        PythonNotebook notebook = PythonNotebook.builder()
                .imports(new TreeSet<>(Set.of("jobs")))
                .statement(
                        "dbutils.notebook.exit({})", Python.call("jobs." + function, widget(id), Python.dict(passed)))
                .build();
        return new JobNotebook(notebook, parameters);
    }

    private static Python widget(String name) {
        return Python.call("dbutils.widgets.get", Python.text(name));
    }
}
