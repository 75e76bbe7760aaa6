package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.DatasetTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import java.util.Optional;

/** Datasets in stores that generated code does not reach; the linked service says why, and what to do instead. */
@Translates({
    "AmazonMWSObject",
    "AzureDataExplorerTable",
    "AzureDataLakeStore",
    "AzureSearchIndex",
    "AzureTable",
    "CassandraTable",
    "CommonDataServiceForAppsEntity",
    "ConcurObject",
    "CosmosDbMongoDbApiCollection",
    "CosmosDbSqlApiCollection",
    "CouchbaseTable",
    "CustomDataset",
    "DocumentDbCollection",
    "DynamicsAXResource",
    "DynamicsCrmEntity",
    "DynamicsEntity",
    "EloquaObject",
    "GoogleAdWordsObject",
    "HBaseObject",
    "HubspotObject",
    "Iceberg",
    "JiraObject",
    "LakehouseTable",
    "MagentoObject",
    "MarketoObject",
    "MicrosoftAccessTable",
    "MongoDbAtlasCollection",
    "MongoDbCollection",
    "MongoDbV2Collection",
    "OdbcTable",
    "Office365Table",
    "OracleServiceCloudObject",
    "PaypalObject",
    "QuickBooksObject",
    "ResponsysObject",
    "SalesforceMarketingCloudObject",
    "SalesforceObject",
    "SalesforceServiceCloudObject",
    "SalesforceServiceCloudV2Object",
    "SalesforceV2Object",
    "SapBwCube",
    "SapCDCDataset",
    "SapCloudForCustomerResource",
    "SapEccResource",
    "SapOdpResource",
    "SapOpenHubTable",
    "SapTableResource",
    "ServiceNowObject",
    "ServiceNowV2Object",
    "SharePointOnlineListResource",
    "ShopifyObject",
    "SquareObject",
    "WarehouseTable",
    "WebTable",
    "XeroObject",
    "ZohoObject"
})
@Untranslated(property = "*", reason = "nothing reads or writes it until somebody does what the finding says")
final class UnsupportedDatasetTranslator implements DatasetTranslator<UnsupportedDatasetTranslator.Properties> {

    record Properties() {}

    @Override
    public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
        Optional<Connection> connection = context.connection(source.linkedService());
        return connection.orElse(null) instanceof Connection.Unsupported unsupported
                ? new Dataset.Unsupported(unsupported.reason())
                : new Dataset.Unsupported("Data of the type \"" + source.type()
                        + "\" is in a store that no notebook reads by itself: ingest it with Lakeflow Connect if that"
                        + " has a connector for it, or write the notebook.");
    }
}
