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

/** Checks what stands in {@code @Translates}, {@code @Rewrites} and {@code @Wraps}. */
record AnnotationCheck(PublishedSchema schema, Reporter reporter) {

    private static final Pattern RULE_ID = Pattern.compile("[A-Za-z][\\w-]*/[A-Za-z_$][\\w$]*");

    void check(RuleModel.Rewrite rewrite) {
        checkPriority(rewrite.priority());
    }

    void check(RuleModel.Wrapper wrapper, String id) {
        checkPriority(wrapper.priority());
        checkId(wrapper.wraps(), Message.MALFORMED_WRAPS);
        if (wrapper.wraps().value().equals(id)) {
            reporter.error(Message.WRAPS_ITSELF, wrapper.wraps().at(), id);
        }
    }

    private void checkPriority(Located<Integer> priority) {
        if (priority.value() < Rewrites.MIN_PRIORITY || priority.value() > Rewrites.MAX_PRIORITY) {
            reporter.error(
                    Message.PRIORITY_OUT_OF_RANGE,
                    priority.at(),
                    priority.value(),
                    Rewrites.MIN_PRIORITY,
                    Rewrites.MAX_PRIORITY);
        }
    }

    private void checkId(Located<String> rule, Message malformed) {
        if (!RULE_ID.matcher(rule.value()).matches()) {
            reporter.error(malformed, rule.at(), rule.value());
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
        if (!rule.replaces().value().isEmpty()) {
            checkId(rule.replaces(), Message.MALFORMED_REPLACES);
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
