package com.acme.shipping;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.GeneratedNotebook;
import io.wkmigrate.api.rule.RuleWrapper;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Wraps;
import io.wkmigrate.api.value.Value;

/** Waits as always, but on a cluster that is there anyway. */
@Wraps("builtin/WaitTranslator")
final class WaitAtTheDock implements RuleWrapper<Activity> {

    @Override
    public Activity wrap(Activity translated, JsonNode source, TranslationContext context) {
        if (!(translated.kind() instanceof GeneratedNotebook work)) {
            return translated;
        }
        Value<String> cluster =
                new Value.Literal<>("0101-dock", translated.header().place());
        Compute dock = new Compute.ExistingCluster("dock", cluster);
        return new Activity(translated.header(), new GeneratedNotebook(work.notebook(), work.inputs(), dock));
    }
}
