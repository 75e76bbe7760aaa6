package io.wkmigrate.rules.copy.unreached;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;

/** Sources that read applications, document stores and other stores that generated code does not reach (CP-2). */
@Translates({
    "AmazonMWSSource",
    "AzureDataExplorerSource",
    "AzureTableSource",
    "CassandraSource",
    "CommonDataServiceForAppsSource",
    "ConcurSource",
    "CosmosDbMongoDbApiSource",
    "CosmosDbSqlApiSource",
    "CouchbaseSource",
    "DocumentDbCollectionSource",
    "DynamicsAXSource",
    "DynamicsCrmSource",
    "DynamicsSource",
    "EloquaSource",
    "GoogleAdWordsSource",
    "HBaseSource",
    "HubspotSource",
    "JiraSource",
    "LakeHouseTableSource",
    "MagentoSource",
    "MarketoSource",
    "MongoDbAtlasSource",
    "MongoDbSource",
    "MongoDbV2Source",
    "Office365Source",
    "OracleServiceCloudSource",
    "PaypalSource",
    "QuickBooksSource",
    "ResponsysSource",
    "SalesforceMarketingCloudSource",
    "SalesforceServiceCloudSource",
    "SalesforceServiceCloudV2Source",
    "SalesforceSource",
    "SalesforceV2Source",
    "SapBwSource",
    "SapCloudForCustomerSource",
    "SapEccSource",
    "SapOdpSource",
    "SapOpenHubSource",
    "SapTableSource",
    "ServiceNowSource",
    "ServiceNowV2Source",
    "SharePointOnlineListSource",
    "ShopifySource",
    "SquareSource",
    "WebSource",
    "XeroSource",
    "ZohoSource"
})
@Untranslated(property = "*", reason = "nothing reads it until somebody does what the finding says")
final class UnreachedSourceTranslator implements CopySourceTranslator<UnreachedSourceTranslator.Properties> {

    record Properties() {}

    @Override
    public CopySource translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return source.dataset().orElse(null) instanceof Dataset.Unsupported none
                ? new CopySource.Unsupported(none.reason())
                : new CopySource.Unsupported("What \"" + source.type()
                        + "\" reads is neither files nor a table of a database: read it in a notebook, with a connector for"
                        + " Spark or through its web API.");
    }
}
