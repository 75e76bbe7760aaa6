package io.wkmigrate.rules.linkedservice;

import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;

/** What generated code does not reach: applications, document stores, SAP, other clouds' compute. */
@Translates({
    "AmazonMWS",
    "AppFigures",
    "Asana",
    "AzureBatch",
    "AzureDataExplorer",
    "AzureDataLakeAnalytics",
    "AzureDataLakeStore",
    "AzureFunction",
    "AzureML",
    "AzureMLService",
    "AzureSearch",
    "AzureTableStorage",
    "AzureTrino",
    "Cassandra",
    "CommonDataServiceForApps",
    "Concur",
    "CosmosDb",
    "CosmosDbMongoDbApi",
    "Couchbase",
    "CustomDataSource",
    "Dataworld",
    "Dynamics",
    "DynamicsAX",
    "DynamicsCrm",
    "Eloqua",
    "EventHubs",
    "GitHub",
    "GoogleAdWords",
    "GoogleSheets",
    "HBase",
    "HDInsight",
    "HDInsightOnDemand",
    "Hdfs",
    "Hubspot",
    "Jira",
    "Lakehouse",
    "Magento",
    "Marketo",
    "MicrosoftAccess",
    "MongoDb",
    "MongoDbAtlas",
    "MongoDbV2",
    "Odbc",
    "Office365",
    "OracleServiceCloud",
    "Paypal",
    "PowerBIWorkspace",
    "QuickBooks",
    "Quickbase",
    "Responsys",
    "Salesforce",
    "SalesforceMarketingCloud",
    "SalesforceServiceCloud",
    "SalesforceServiceCloudV2",
    "SalesforceV2",
    "SapBW",
    "SapCDC",
    "SapCloudForCustomer",
    "SapEcc",
    "SapOdp",
    "SapOpenHub",
    "SapTable",
    "ServiceNow",
    "ServiceNowV2",
    "SharePointOnlineFile",
    "SharePointOnlineList",
    "Shopify",
    "Smartsheet",
    "Square",
    "TeamDesk",
    "Twilio",
    "Warehouse",
    "Web",
    "Xero",
    "Zendesk",
    "Zoho"
})
@Untranslated(property = "*", reason = "nothing connects to it until somebody does what the finding says")
final class UnsupportedServiceTranslator implements LinkedServiceTranslator<UnsupportedServiceTranslator.Properties> {

    record Properties() {}

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        return new Connection.Unsupported(UnreachedStore.of(source.type()).reason(source.type()));
    }
}
