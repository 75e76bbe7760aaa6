package io.wkmigrate.policy;

import io.wkmigrate.api.ir.ActivityKind.Work;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.value.Value;

/**
 * Moves notebooks and Python files of the workspace from one folder to another. A path that ADF computes stays as it is.
 *
 * @param scope which pipelines
 * @param from a folder of the workspace, or one notebook
 * @param to what takes its place; never inside {@code from}, or the second time would move again
 */
record NotebookPathPolicy(Scope scope, String from, String to) implements PolicyRule, PipelineRewrite {

    @Override
    public RuleKind kind() {
        return RuleKind.PIPELINE_REWRITE;
    }

    @Override
    public String summary() {
        return "Moves notebooks of " + from + " to " + to;
    }

    @Override
    public Pipeline rewrite(Pipeline pipeline) {
        return scope.includes(pipeline) ? pipeline.mapWork(this::moved) : pipeline;
    }

    private Work moved(Work work) {
        if (work instanceof NotebookWork notebook) {
            return new NotebookWork(
                    moved(notebook.path()), notebook.parameters(), notebook.libraries(), notebook.compute());
        } else if (work instanceof PythonFileWork file) {
            return new PythonFileWork(moved(file.file()), file.parameters(), file.libraries(), file.compute());
        }
        return work;
    }

    private Value<String> moved(Value<String> path) {
        return path.literal()
                .filter(each -> each.equals(from) || each.startsWith(from + "/"))
                .<Value<String>>map(each -> new Value.Literal<>(to + each.substring(from.length()), path.place()))
                .orElse(path);
    }
}
