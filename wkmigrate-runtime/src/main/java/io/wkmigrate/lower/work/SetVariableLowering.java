package io.wkmigrate.lower.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.AppendVariable;
import io.wkmigrate.api.ir.ParameterType;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.plan.TaskParameters;
import io.wkmigrate.lower.plan.ValueTypes;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.Map;
import java.util.Optional;

/**
 * Lowers Set Variable and Append Variable activities: a notebook publishes the value as a task value, where later tasks read
 * it.
 */
final class SetVariableLowering {

    private final JobAssembly job;
    private final Activity activity;
    private final String taskKey;
    private final ValuePlacer placer;
    private final NotebookValues values;
    private final Reporter reporter;

    SetVariableLowering(
            JobAssembly job,
            Activity activity,
            String taskKey,
            ValuePlacer placer,
            NotebookValues values,
            Reporter reporter) {
        this.job = job;
        this.activity = activity;
        this.taskKey = taskKey;
        this.placer = placer;
        this.values = values;
        this.reporter = reporter;
    }

    LoweredWork lower(SetVariable.Variable set) {
        ParameterType type = declaredType(set.name()).orElse(ParameterType.STRING);
        return published(set.value(), ValueTypes.of(type));
    }

    /** Publishes the element; whoever reads the variable adds it to the list (VA-4). */
    LoweredWork lower(AppendVariable append) {
        if (declaredType(append.variable())
                .filter(each -> each != ParameterType.ARRAY)
                .isPresent()) {
            reporter.report(
                    Findings.APPEND_TO_NO_ARRAY,
                    activity.header().place(),
                    "The variable \"" + append.variable() + "\" is no array.");
        }
        return published(append.value(), Type.ANY);
    }

    private Optional<ParameterType> declaredType(String variable) {
        Optional<Variable> declared = job.context().pipeline().pipeline().variables().stream()
                .filter(each -> each.name().equalsIgnoreCase(variable))
                .findFirst();
        if (declared.isEmpty()) {
            reporter.report(
                    Findings.VARIABLE_UNDECLARED,
                    activity.header().place(),
                    "The pipeline does not declare the variable \"" + variable + "\".");
        }
        return declared.map(Variable::type);
    }

    private LoweredWork published(Value<JsonNode> value, Type type) {
        String key = TaskParameters.VALUE;
        Python computed = activity.header().policy().hidesValues()
                ? placer.withheld(key, value, values)
                : placer.inNotebook(key, value, type, true, values);
        return LoweredWork.notebook(() -> notebook(computed), values, new TaskCompute.None());
    }

    /** A loop that carries the variable finds the value in what the notebook exits with. */
    private PythonNotebook notebook(Python value) {
        Optional<Python> exit = job.isExitRead(taskKey)
                ? Optional.of(values.library("parameters", "text", Python.dict(Map.of(TaskParameters.VALUE, value))))
                : Optional.empty();
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        values.writeTo(notebook);
        notebook.statement("dbutils.jobs.taskValues.set(key={}, value={})", Python.text(TaskParameters.VALUE), value);
        exit.ifPresent(text -> notebook.statement("dbutils.notebook.exit({})", text));
        return notebook.build();
    }
}
