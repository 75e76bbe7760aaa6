package io.wkmigrate.processor.check;

import io.wkmigrate.api.finding.Spelling;
import io.wkmigrate.api.rule.Rewrites;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.Located;
import io.wkmigrate.processor.model.RuleModel;
import io.wkmigrate.processor.schema.PublishedSchema;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what stands in {@code @Translates} and {@code @Rewrites}. */
record AnnotationCheck(PublishedSchema schema, Reporter reporter) {

    private static final Pattern RULE_ID = Pattern.compile("[A-Za-z][\\w-]*/[A-Za-z_$][\\w$]*");

    void check(RuleModel.Rewrite rewrite) {
        int priority = rewrite.priority().value();
        if (priority < Rewrites.MIN_PRIORITY || priority > Rewrites.MAX_PRIORITY) {
            reporter.error(
                    Message.PRIORITY_OUT_OF_RANGE,
                    rewrite.priority().at(),
                    priority,
                    Rewrites.MIN_PRIORITY,
                    Rewrites.MAX_PRIORITY);
        }
    }

    void check(RuleModel.Translator rule) {
        if (rule.types().isEmpty()) {
            reporter.error(Message.NO_TYPE, rule.at(), rule.name().simpleName());
        }
        Set<String> seen = new HashSet<>();
        for (Located<String> type : rule.types()) {
            if (type.value().isBlank()) {
                reporter.error(Message.BLANK_TYPE, type.at());
            } else if (!seen.add(type.value().toLowerCase(Locale.ROOT))) {
                reporter.error(Message.TYPE_REPEATED, type.at(), type.value());
            } else if (!rule.custom()) {
                published(type, rule);
            }
        }
        String replaces = rule.replaces().value();
        if (!replaces.isEmpty() && !RULE_ID.matcher(replaces).matches()) {
            reporter.error(Message.MALFORMED_REPLACES, rule.replaces().at(), replaces);
        }
    }

    private void published(Located<String> type, RuleModel.Translator rule) {
        String keyword = rule.translator().keyword();
        if (schema.find(keyword, type.value()).isEmpty()) {
            String hint = Spelling.didYouMean(type.value(), schema.names(keyword));
            reporter.error(
                    Message.UNKNOWN_TYPE, type.at(), type.value(), rule.kind().words(), hint);
        }
    }
}
