package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.rule.TranslationContext;

/** Tells when ADF reaches a store through a self-hosted integration runtime (LS-2). */
final class PrivateNetwork {

    private static final String SELF_HOSTED = "SelfHosted";

    private PrivateNetwork() {}

    /** Reports it, if it is so. */
    static void report(LinkedServiceDefinition<?> source, TranslationContext context) {
        source.integrationRuntime()
                .filter(runtime -> isSelfHosted(runtime, context))
                .ifPresent(runtime -> context.report(
                        Findings.PRIVATE_NETWORK,
                        runtime.place(),
                        "The linked service \"" + source.name() + "\" is reached through the self-hosted runtime \""
                                + runtime.literalName().orElse("") + "\"."));
    }

    private static boolean isSelfHosted(Reference.IntegrationRuntime runtime, TranslationContext context) {
        return context.definition(runtime)
                .map(definition -> definition.path("type"))
                .map(JsonNode::asText)
                .filter(SELF_HOSTED::equalsIgnoreCase)
                .isPresent();
    }
}
