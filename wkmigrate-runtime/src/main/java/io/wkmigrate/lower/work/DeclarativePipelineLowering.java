package io.wkmigrate.lower.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.DeclarativePipeline;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.assembly.JobTags;
import io.wkmigrate.lower.assembly.LoweringOutput;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.value.ValuePlacer;
import io.wkmigrate.lower.workflow.Workflow.LoweredPipeline;
import io.wkmigrate.lower.workflow.Workflow.NotebookFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers a declarative pipeline: a resource of the bundle, its source, and a task that updates it. */
final class DeclarativePipelineLowering {

    private final JobAssembly job;
    private final Activity activity;
    private final String taskKey;
    private final ValuePlacer placer;
    private final Reporter reporter;
    private final Map<String, JobText> configuration = new LinkedHashMap<>();

    DeclarativePipelineLowering(
            JobAssembly job, Activity activity, String taskKey, ValuePlacer placer, Reporter reporter) {
        this.job = job;
        this.activity = activity;
        this.taskKey = taskKey;
        this.placer = placer;
        this.reporter = reporter;
    }

    LoweredWork lower(DeclarativePipeline pipeline) {
        LoweringOutput output = job.context().output();
        String key = job.context().factory().allocateJobKey(job.jobKey() + "_" + taskKey);
        String table = output.streamingTables().allocate(pipeline.table());
        Python root = python("root", pipeline.root());
        ActivityHeader header = activity.header();
        NotebookFile source = new NotebookFile(
                LoweringOutput.notebookFile(job.jobKey(), taskKey),
                new StreamingTableSource(pipeline, table, root, code -> python("value", code)).module(),
                LoweringOutput.provenance("Translation", job.context().name(), header.path(), header.place()));
        output.pipeline(new LoweredPipeline(
                key,
                JobText.prose(job.context().name() + " / " + header.path()),
                text(pipeline.catalog()),
                text(pipeline.schema()),
                source,
                configuration,
                JobTags.of(
                        job.context().pipeline().pipeline(),
                        job.context().factory().label()),
                shown(pipeline),
                job.jobKey(),
                taskKey));
        return LoweredWork.of(new TaskWork.Pipeline(JobText.pipelineId(key), false), new TaskCompute.None(), List.of());
    }

    /** What a setting of the pipeline says. */
    private JobText text(Code code) {
        if (code instanceof Code.Deployed variable) {
            return deployed(variable);
        }
        return known("setting", code)
                .flatMap(each -> JobText.literal(each.asText()))
                .orElse(JobText.EMPTY);
    }

    /** What the source says: what a deployment decides is asked for when it runs. */
    private Python python(String name, Code code) {
        if (code instanceof Code.Fixed fixed) {
            return fixed.python();
        }
        if (code instanceof Code.Deployed variable) {
            configuration.put(variable.name(), deployed(variable));
            return Python.call("spark.conf.get", Python.text(variable.name()));
        }
        return known(name, code).map(Python::json).orElseGet(() -> Python.text(""));
    }

    private JobText deployed(Code.Deployed variable) {
        return job.context().output().variable(variable.name(), variable.description(), variable.defaultValue());
    }

    private Optional<JsonNode> known(String name, Code code) {
        if (!(code instanceof Code.Input input)) {
            return Optional.empty();
        }
        Optional<JsonNode> known = placer.plain(name, input.value());
        if (known.isEmpty()) {
            reporter.report(
                    Findings.SECRET_LITERAL,
                    input.value().place(),
                    "The value of \"" + input.name() + "\" looks like a credential, and is left out.");
        }
        return known;
    }

    private String shown(DeclarativePipeline pipeline) {
        String root = pipeline.root() instanceof Code.Deployed variable
                ? deployed(variable).toString()
                : pipeline.root() instanceof Code.Fixed fixed
                        ? fixed.python().source().replace("\"", "")
                        : "";
        return root + pipeline.pattern();
    }
}
