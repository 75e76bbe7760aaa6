package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.ir.Fail;
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
        parameters.put("message", values.text("message", fail.message()));
        parameters.put("error_code", values.text("errorCode", fail.errorCode()));
        PythonNotebook notebook = PythonNotebook.builder()
                .statement("message = dbutils.widgets.get({})", Python.text("message"))
                .statement("error_code = dbutils.widgets.get({})", Python.text("error_code"))
                .nextCell()
                .statement("raise RuntimeError(f{})", Python.text("{error_code}: {message}"))
                .build();
        return LoweredWork.notebook(notebook, "Translation", parameters);
    }
}
