package io.wkmigrate.rules.activity.control;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;

/** Fail activity (AC-Fail); a blank message or code is replaced as ADF does. */
@Translates("Fail")
final class FailTranslator implements ActivityTranslator<FailTranslator.Properties> {

    private static final String BLANK_MESSAGE = "Failed to interpret fail message or error code";
    private static final String BLANK_CODE = "ErrorCodeNotString";

    record Properties(Value<String> message, Value<String> errorCode) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        return source.as(
                new Fail(notBlank(properties.message(), BLANK_MESSAGE), notBlank(properties.errorCode(), BLANK_CODE)));
    }

    private static Value<String> notBlank(Value<String> value, String otherwise) {
        boolean blank = value.literal().filter(String::isBlank).isPresent();
        return blank ? new Value.Literal<>(otherwise, value.place()) : value;
    }
}
