package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One block of a Script activity (AC-Script).
 *
 * @param text the statements
 * @param type {@code Query} or {@code NonQuery}
 * @param parameters what the statements refer to, in order
 */
record ScriptBlock(Value<String> text, Value<String> type, List<ScriptParameter> parameters) {

    /** The block as the library takes it. */
    Code code(TranslationContext context) {
        if (type.literal().isEmpty()) {
            context.report(
                    Findings.DATA_SETTING_DIFFERS,
                    type.place(),
                    "Whether the block returns rows is computed; the notebook hands on the rows that it returns.");
        }
        boolean isQuery = type.literal().filter("NonQuery"::equalsIgnoreCase).isEmpty();
        Code.Call block = Code.call(isQuery ? "scripts.Query" : "scripts.NonQuery", Code.value("statements", text));
        Map<String, Code> members = new LinkedHashMap<>();
        parameters.forEach(each -> members.put(each.name(members.size()), each.code(members.size())));
        return members.isEmpty() ? block : block.with("parameters", new Code.Members(members));
    }
}
