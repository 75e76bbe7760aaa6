package io.wkmigrate.processor.check;

import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.RecordModel;
import io.wkmigrate.processor.model.RuleModel;
import io.wkmigrate.processor.schema.PublishedSchema;

/** Everything that can be said of one rule by itself. */
public final class RuleCheck {

    private final PublishedSchema schema;
    private final Exhaustiveness exhaustiveness;

    public RuleCheck(PublishedSchema schema, Exhaustiveness exhaustiveness) {
        this.schema = schema;
        this.exhaustiveness = exhaustiveness;
    }

    /** Reports what is wrong with a rule of some id. */
    public void check(RuleModel rule, String id, Reporter reporter) {
        if (rule instanceof RuleModel.Translator translator) {
            new AnnotationCheck(schema, reporter).check(translator);
            for (RecordModel each : translator.records().values()) {
                new RecordCheck(reporter).check(each);
            }
            new PublicationCheck(schema, exhaustiveness, reporter).check(translator);
        } else if (rule instanceof RuleModel.Rewrite rewrite) {
            new AnnotationCheck(schema, reporter).check(rewrite);
        } else if (rule instanceof RuleModel.Wrapper wrapper) {
            new AnnotationCheck(schema, reporter).check(wrapper, id);
        }
    }
}
