package io.wkmigrate.lower.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.RequestedOutputs;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lowers what is done with calls of the Python library: a notebook that makes the calls and publishes what is read. */
final class LibraryNotebookLowering {

    private static final String OUTPUTS = "data.outputs";
    private static final String WORKSPACE = "data.workspace";

    private static final Code STAGING = new Code.Deployed(
            "staging_folder",
            "Folder of a volume for files that notebooks work on before Spark reads them, or after it has written them",
            Optional.of("/Volumes/main/default/staging"));

    private final JobAssembly job;
    private final Activity activity;
    private final String taskKey;
    private final NotebookValues values;
    private final CodeLowering codes;
    private final Reporter reporter;

    LibraryNotebookLowering(
            JobAssembly job,
            Activity activity,
            String taskKey,
            ValuePlacer placer,
            NotebookValues values,
            Reporter reporter) {
        this.job = job;
        this.activity = activity;
        this.taskKey = taskKey;
        this.values = values;
        this.codes = new CodeLowering(job, placer, values);
        this.reporter = reporter;
    }

    LoweredWork lower(LibraryNotebook notebook) {
        codes.reserve(notebook.assignments());
        codes.note(notebook.assignments(), taskKey);
        Map<String, Python> assignments = new LinkedHashMap<>();
        Optional<Python> staging =
                codes.stages(notebook.assignments()) ? Optional.of(codes.lower(STAGING)) : Optional.empty();
        notebook.assignments().forEach((name, code) -> assignments.put(name, codes.lower(code)));
        RequestedOutputs outputs = new RequestedOutputs(
                taskKey, activity.header().type(), activity.header().policy().secureOutput());
        return LoweredWork.notebook(
                        () -> notebook(staging, assignments, outputs.paths()),
                        values,
                        job.clusters()
                                .forNotebook(
                                        notebook.compute(),
                                        reporter,
                                        activity.header().place()))
                .with(outputs);
    }

    private PythonNotebook notebook(
            Optional<Python> staging, Map<String, Python> assignments, Map<String, List<JsonNode>> read) {
        SortedSet<String> modules = new TreeSet<>(codes.modules());
        staging.ifPresent(unused -> modules.add(WORKSPACE));
        if (!read.isEmpty()) {
            modules.add(OUTPUTS);
        }
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        values.writeTo(notebook, modules);
        staging.ifPresent(folder -> notebook.statement("workspace.stage_in({})", folder));
        boolean isRead = !read.isEmpty();
        assignments.forEach((name, value) -> {
            boolean needed = isRead || !name.equals(LibraryNotebook.OUTPUT);
            notebook.statement(needed ? name + " = {}" : "{}", value);
        });
        if (isRead) {
            Map<String, Python> paths = new LinkedHashMap<>();
            read.forEach((key, path) ->
                    paths.put(key, Python.array(path.stream().map(Python::json).toArray(Python[]::new))));
            notebook.statement("outputs.publish({}, {})", Python.name(LibraryNotebook.OUTPUT), Python.dict(paths));
        }
        return notebook.install(job.context().output().library().requirements(modules))
                .build();
    }
}
