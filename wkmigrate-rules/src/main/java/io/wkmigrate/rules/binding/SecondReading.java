package io.wkmigrate.rules.binding;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.BindingLog;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.SecretValue;

/**
 * For a rule that reads JSON again which its binder took over as it is, because only the rule knows what it means. All of
 * it was accounted for the first time, so nothing is counted twice; what is wrong with it is reported.
 *
 * @param context where reports go
 */
public record SecondReading(TranslationContext context) implements BindingLog {

    @Override
    public void bound(JsonNode value) {}

    @Override
    public void declared(JsonNode value, SourcePlace place, String reason) {}

    @Override
    public void unhandled(JsonNode value, SourcePlace place) {}

    @Override
    public void scope(ActivityScope scope) {}

    @Override
    public void reference(Reference reference) {}

    @Override
    public void secret(SecretValue secret) {}

    @Override
    public void report(FindingCode code, SourcePlace place, String message) {
        context.report(code, place, message);
    }
}
