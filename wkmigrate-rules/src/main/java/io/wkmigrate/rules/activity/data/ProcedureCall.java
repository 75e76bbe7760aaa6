package io.wkmigrate.rules.activity.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.table.ProcedureParameters;
import java.util.Optional;

/**
 * The call of a stored procedure (AC-StoredProc).
 *
 * @param storedProcedureName its name, as SQL writes it
 * @param storedProcedureParameters its parameters by name
 */
record ProcedureCall(Value<String> storedProcedureName, Optional<Value<JsonNode>> storedProcedureParameters) {

    /** The call as the library makes it. */
    Code code(Code database, TranslationContext context) {
        Code.Call call = Code.call("procedures.call", database, Code.value("procedure", storedProcedureName));
        return ProcedureParameters.code(storedProcedureParameters, context)
                .map(each -> call.with("parameters", each))
                .orElse(call);
    }
}
