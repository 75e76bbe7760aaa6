package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.value.JsonText;
import io.wkmigrate.expression.value.TextForm;
import io.wkmigrate.lower.plan.ParameterText;
import io.wkmigrate.lower.value.Evaluation;
import io.wkmigrate.lower.value.NotebookValues;

/** The notebook of an evaluate task: it publishes values that the job cannot hold itself. */
public final class EvaluateNotebook {

    /** A reference to such a task value gives its text as ADF passes it to a parameter (section 5.2 of the target reference). */
    private static final Type READ_BACK_AS_IT_IS = Type.TEXT.or(Type.INTEGER).or(Type.BOOLEAN);

    private final Evaluation evaluation;
    private final NotebookValues values;

    public EvaluateNotebook(Evaluation evaluation, NotebookValues values) {
        this.evaluation = evaluation;
        this.values = values;
    }

    /** The notebook; what it reads is then known to the values. */
    public PythonNotebook notebook() {
        PythonNotebook.Builder published = PythonNotebook.builder();
        evaluation.entries().forEach(each -> publish(published, each));
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        values.writeTo(notebook);
        return notebook.append(published.build()).build();
    }

    private void publish(PythonNotebook.Builder notebook, Evaluation.Entry entry) {
        Python key = Python.text(entry.key());
        if (entry.content() instanceof Evaluation.Missing missing) {
            notebook.comment("The value of " + entry.property() + " has to be computed by hand. " + missing.reason())
                    .statement("raise NotImplementedError({})", Python.text("Compute and publish " + entry.key()))
                    .statement("# dbutils.jobs.taskValues.set(key={}, value=...)", key)
                    .nextCell();
            return;
        }
        Python variable = values.variable(entry.key());
        notebook.comment("The value of " + entry.property())
                .statement("{} = {}", variable, value(entry.content()))
                .statement("dbutils.jobs.taskValues.set(key={}, value={})", key, variable)
                .nextCell();
    }

    private Python value(Evaluation.Content content) {
        if (content instanceof Evaluation.Known known) {
            return switch (known.form()) {
                case TEXT -> Python.text(ParameterText.of(known.value()));
                case SPELLED -> Python.text(TextForm.of(known.value()));
                case VALUE -> Python.text(JsonText.of(known.value()));
                case LIST, BOOLEAN -> Python.json(known.value());
            };
        }
        if (content instanceof Evaluation.Passed passed) {
            return spelled(
                    values.soFar(new Available(passed.value(), 0)),
                    passed.value().type(),
                    passed.form());
        }
        Evaluation.Computed computed = (Evaluation.Computed) content;
        Python value = values.checked(values.compute(computed.tree()), computed.type(), computed.checked());
        return spelled(value, computed.type(), computed.form());
    }

    private Python spelled(Python value, Type type, Evaluation.Form form) {
        return switch (form) {
            case TEXT -> type.is(READ_BACK_AS_IT_IS) ? value : values.library("parameters", "text", value);
            case SPELLED -> type.is(Type.TEXT) ? value : values.library("values", "text", value);
            case LIST -> values.library("parameters", "items", value);
            case BOOLEAN -> type.is(Type.BOOLEAN) ? value : values.library("logic", "condition", value);
            case VALUE -> values.library("variables", "text", value);
        };
    }
}
