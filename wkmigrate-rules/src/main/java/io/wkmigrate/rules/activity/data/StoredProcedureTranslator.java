package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.rules.copy.table.ProcedureParameters;

/** Stored Procedure activity (AC-StoredProc): calls a procedure, which hands nothing on. */
@Translates("SqlServerStoredProcedure")
final class StoredProcedureTranslator implements ActivityTranslator<ProcedureCall> {

    @Override
    public Activity translate(ActivityDefinition<ProcedureCall> activity, TranslationContext context) {
        ProcedureCall call = activity.properties();
        return ProcedureParameters.areComputed(call.storedProcedureParameters())
                ? UnreachedData.placeholder(activity, ProcedureParameters.COMPUTED, context)
                : DatabaseWork.of(activity, context, database -> call.code(database, context));
    }
}
