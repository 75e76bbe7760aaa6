package io.wkmigrate.rules.linkedservice;

import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;

/** Azure Synapse Artifacts linked service: the workspace whose notebooks are moved; it says nothing about compute. */
@Translates("AzureSynapseArtifacts")
@Untranslated(property = "authentication", reason = "nothing connects to the Synapse workspace any more")
@Untranslated(property = "workspaceResourceId", reason = "nothing connects to the Synapse workspace any more")
final class AzureSynapseArtifactsTranslator
        implements LinkedServiceTranslator<AzureSynapseArtifactsTranslator.Properties> {

    record Properties(Value<String> endpoint) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        return new SynapseWorkspace(source.properties().endpoint());
    }
}
