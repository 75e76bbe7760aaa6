package io.wkmigrate.lower.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ParameterType;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.assembly.PipelineContext;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.plan.TaskParameters;
import io.wkmigrate.lower.plan.ValueTypes;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.Map;
import java.util.Optional;

/** Lowers Set Variable activities: a notebook publishes the value as a task value, where later tasks read it. */
final class SetVariableLowering {

    private final PipelineContext context;
    private final Activity activity;
    private final ValuePlacer placer;
    private final NotebookValues values;
    private final Reporter reporter;

    SetVariableLowering(
            PipelineContext context, Activity activity, ValuePlacer placer, NotebookValues values, Reporter reporter) {
        this.context = context;
        this.activity = activity;
        this.placer = placer;
        this.values = values;
        this.reporter = reporter;
    }

    LoweredWork lower(SetVariable set) {
        return set.target() instanceof SetVariable.Variable variable
                ? variable(variable)
                : returnValues((SetVariable.ReturnValues) set.target());
    }

    private LoweredWork variable(SetVariable.Variable set) {
        Optional<Variable> declared = context.pipeline().pipeline().variables().stream()
                .filter(each -> each.name().equalsIgnoreCase(set.name()))
                .findFirst();
        if (declared.isEmpty()) {
            reporter.report(
                    Findings.VARIABLE_UNDECLARED,
                    activity.header().place(),
                    "The pipeline does not declare the variable \"" + set.name() + "\".");
        }
        ParameterType type = declared.map(Variable::type).orElse(ParameterType.STRING);
        return published(Map.of(TaskParameters.VALUE, set.value()), ValueTypes.of(type));
    }

    private LoweredWork returnValues(SetVariable.ReturnValues returned) {
        reporter.report(
                Findings.RETURN_VALUE_UNREAD,
                activity.header().place(),
                "It returns " + String.join(", ", returned.values().keySet()) + ".");
        return published(returned.values(), Type.ANY);
    }

    /** Whether ADF hides the value; a task value would show it. */
    private boolean isHidden() {
        return activity.header().policy().secureInput()
                || activity.header().policy().secureOutput();
    }

    private LoweredWork published(Map<String, Value<JsonNode>> published, Type type) {
        PythonNotebook.Builder cells = PythonNotebook.builder();
        published.forEach((key, value) -> cells.statement(
                "dbutils.jobs.taskValues.set(key={}, value={})",
                Python.text(key),
                isHidden() ? placer.withheld(key, value, values) : placer.inNotebook(key, value, type, true, values)));
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        values.writeTo(notebook);
        PythonNotebook whole = notebook.append(cells.build()).build();
        return LoweredWork.notebook(() -> whole, values, new TaskCompute.None());
    }
}
