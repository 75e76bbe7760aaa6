package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import java.util.Locale;

/** Web, Webhook and Azure Function activities: notebooks that call an HTTP service. */
@Translates({"AzureFunctionActivity", "WebActivity", "WebHook"})
@Untranslated(
        property = "*",
        reason = "URL, headers, body and authentication are read by the person who writes the notebook")
final class WebCallPlaceholder implements ActivityTranslator<WebCallPlaceholder.Properties> {

    record Properties() {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        return PlaceholderActivity.of(source, reason(source.header().type()), context);
    }

    private static String reason(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "azurefunctionactivity" ->
                "Lakeflow has no task that calls an Azure Function: write a notebook that calls its URL"
                        + " with the Python package requests, with the function key from a secret scope.";
            case "webactivity" ->
                "Lakeflow has no task that calls an HTTP service: write a notebook that does with the"
                        + " Python package requests, with credentials from a secret scope, or use an HTTP"
                        + " connection of Unity Catalog.";
            default ->
                "Lakeflow has no task that waits for a callback: write a notebook that calls the"
                        + " service with the Python package requests and asks for the status until it is final.";
        };
    }
}
