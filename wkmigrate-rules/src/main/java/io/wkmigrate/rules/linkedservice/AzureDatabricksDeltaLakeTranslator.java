package io.wkmigrate.rules.linkedservice;

import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** Azure Databricks Delta Lake linked service (CP-55): the cluster that reads and writes the tables, or serverless. */
@Translates("AzureDatabricksDeltaLake")
@Untranslated(property = "domain", reason = "the job runs in the workspace that the bundle is deployed to")
@Untranslated(property = "workspaceResourceId", reason = "the job runs in the workspace that the bundle is deployed to")
@Untranslated(property = "credential", reason = "the job runs as the identity in run_as")
@Untranslated(property = "encryptedCredential", reason = "only its factory can decrypt it, and the job runs as run_as")
final class AzureDatabricksDeltaLakeTranslator
        implements LinkedServiceTranslator<AzureDatabricksDeltaLakeTranslator.Properties> {

    record Properties(Optional<SecretValue> accessToken, Optional<Value<String>> clusterId) {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        return source.properties()
                .clusterId()
                .filter(id -> id.literal().filter(String::isBlank).isEmpty())
                .<Compute>map(id -> new Compute.ExistingCluster(source.name(), id))
                .map(Connection.OfCompute::new)
                .orElseGet(() -> new Connection.OfCompute(new Compute.Serverless()));
    }
}
