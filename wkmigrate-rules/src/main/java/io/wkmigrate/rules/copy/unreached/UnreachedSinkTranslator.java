package io.wkmigrate.rules.copy.unreached;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.CopySinkTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;

/** Sinks that write applications, document stores and other stores that generated code does not reach (CP-57). */
@Translates({
    "AzureDataExplorerSink",
    "AzureQueueSink",
    "AzureSearchIndexSink",
    "AzureTableSink",
    "CommonDataServiceForAppsSink",
    "CosmosDbMongoDbApiSink",
    "CosmosDbSqlApiSink",
    "DeltaSink",
    "DocumentDbCollectionSink",
    "DynamicsCrmSink",
    "DynamicsSink",
    "IcebergSink",
    "LakeHouseTableSink",
    "MongoDbAtlasSink",
    "MongoDbV2Sink",
    "SalesforceServiceCloudSink",
    "SalesforceServiceCloudV2Sink",
    "SalesforceSink",
    "SalesforceV2Sink",
    "SapCloudForCustomerSink"
})
@Untranslated(property = "*", reason = "nothing writes it until somebody does what the finding says")
final class UnreachedSinkTranslator implements CopySinkTranslator<UnreachedSinkTranslator.Properties> {

    record Properties() {}

    @Override
    public CopySink translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return source.dataset().orElse(null) instanceof Dataset.Unsupported none
                ? new CopySink.Unsupported(none.reason())
                : new CopySink.Unsupported("What \"" + source.type()
                        + "\" writes is neither files nor a table of a database: write it in a notebook, with a connector for"
                        + " Spark or through its web API.");
    }
}
