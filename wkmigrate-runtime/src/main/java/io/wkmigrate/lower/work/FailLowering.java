package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.lower.plan.TaskParameters;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lowers Fail activities (AC-Fail): there is no task type that fails, so a notebook raises. */
final class FailLowering {

    private final ValuePlacer values;

    FailLowering(ValuePlacer values) {
        this.values = values;
    }

    LoweredWork lower(Fail fail) {
        Map<String, JobText> parameters = new LinkedHashMap<>();
        parameters.put(TaskParameters.MESSAGE, values.text("message", fail.message()));
        parameters.put(TaskParameters.ERROR_CODE, values.text("errorCode", fail.errorCode()));
        PythonNotebook notebook = PythonNotebook.builder()
                .statement("message = dbutils.widgets.get({})", Python.text(TaskParameters.MESSAGE))
                .statement("error_code = dbutils.widgets.get({})", Python.text(TaskParameters.ERROR_CODE))
                .nextCell()
                .statement("raise RuntimeError(f{})", Python.text("{error_code}: {message}"))
                .build();
        return LoweredWork.notebook(notebook, "Translation", parameters);
    }
}
