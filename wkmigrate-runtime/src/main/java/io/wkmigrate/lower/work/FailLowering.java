package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.ValuePlacer;

/** Lowers Fail activities (AC-Fail): there is no task type that fails, so a notebook raises. */
final class FailLowering {

    private final ValuePlacer placer;
    private final NotebookValues values;

    FailLowering(ValuePlacer placer, NotebookValues values) {
        this.placer = placer;
        this.values = values;
    }

    LoweredWork lower(Fail fail) {
        Python message = placer.inNotebook("message", fail.message(), Type.ANY, true, values);
        Python code = placer.inNotebook("error_code", fail.errorCode(), Type.ANY, true, values);
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        values.writeTo(notebook);
        notebook.statement(
                "raise RuntimeError({})", Python.atom("f\"{" + code.source() + "}: {" + message.source() + "}\""));
        PythonNotebook whole = notebook.build();
        return LoweredWork.notebook(() -> whole, values, new TaskCompute.None());
    }
}
