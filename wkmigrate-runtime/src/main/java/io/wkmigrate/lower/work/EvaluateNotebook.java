package io.wkmigrate.lower.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.lower.plan.ParameterText;
import io.wkmigrate.lower.value.Evaluation;

/** The notebook of an evaluate task: it publishes values that the job cannot hold itself. */
public final class EvaluateNotebook {

    private EvaluateNotebook() {}

    public static PythonNotebook of(Evaluation evaluation) {
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        if (evaluation.entries().stream().anyMatch(each -> isStructure(each))) {
            notebook.statement("import json").nextCell();
        }
        for (Evaluation.Entry each : evaluation.entries()) {
            each.literal().ifPresentOrElse(value -> literal(notebook, each, value), () -> missing(notebook, each));
        }
        return notebook.build();
    }

    private static boolean isStructure(Evaluation.Entry entry) {
        return entry.literal().filter(JsonNode::isContainerNode).isPresent();
    }

    private static void literal(PythonNotebook.Builder notebook, Evaluation.Entry entry, JsonNode value) {
        Python text = Python.text(ParameterText.of(value));
        Python published = value.isContainerNode() ? Python.call("json.loads", text) : text;
        notebook.comment("The value of " + entry.property() + ", as it stands in ADF.")
                .statement("dbutils.jobs.taskValues.set(")
                .statement("    key={},", Python.text(entry.key()))
                .statement("    value={},", published)
                .statement(")")
                .nextCell();
    }

    private static void missing(PythonNotebook.Builder notebook, Evaluation.Entry entry) {
        notebook.comment("The value of " + entry.property() + " has to be computed by hand. ADF computes it as")
                .comment(entry.source())
                .statement(
                        "raise NotImplementedError({})", Python.text("Compute " + entry.key() + ", then publish it:"))
                .statement("# dbutils.jobs.taskValues.set(key={}, value=...)", Python.text(entry.key()))
                .nextCell();
    }
}
