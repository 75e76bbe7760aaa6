package io.wkmigrate.rules.linkedservice;

import java.util.Arrays;
import java.util.List;

/** Kinds of stores that generated code does not reach, each with what takes the place of the copy. */
enum UnreachedStore {
    WITH_LAKEFLOW_CONNECT(
            "Rows of %s come through ADF's own connector: ingest them with a managed connector of Lakeflow Connect.",
            "CommonDataServiceForApps",
            "Dynamics",
            "DynamicsAX",
            "DynamicsCrm",
            "Salesforce",
            "SalesforceServiceCloud",
            "SalesforceServiceCloudV2",
            "SalesforceV2",
            "ServiceNow",
            "ServiceNowV2",
            "SharePointOnlineFile",
            "SharePointOnlineList"),
    SAP(
            "%s speaks SAP's own protocols: use SAP Business Data Cloud or SAP Datasphere, which "
                    + "share tables with Databricks, or a partner's connector.",
            "SapBW", "SapCDC", "SapOdp", "SapOpenHub", "SapTable"),
    ODATA(
            "%s is an OData service with an identity of its own: define it as an OData linked "
                    + "service, or read it in a notebook with rest.Service and odata.Source.",
            "SapCloudForCustomer", "SapEcc"),
    DOCUMENTS(
            "%s stores documents, which have no columns for a copy by SQL: read it in a notebook "
                    + "with the vendor's Spark connector, installed on a cluster.",
            "AzureTableStorage",
            "Cassandra",
            "CosmosDb",
            "CosmosDbMongoDbApi",
            "Couchbase",
            "HBase",
            "MongoDb",
            "MongoDbAtlas",
            "MongoDbV2"),
    ANALYTICS(
            "%s is read by queries in its own language: use the Kusto connector for Spark on a "
                    + "cluster, or export to a storage account.",
            "AzureDataExplorer"),
    FABRIC(
            "%s is a store of Microsoft Fabric: read it through Lakehouse Federation (OneLake), or "
                    + "write a notebook that reads its Delta tables.",
            "Lakehouse", "Warehouse"),
    TRINO("%s is a query engine: query the stores behind it, or use Lakehouse Federation.", "AzureTrino"),
    RETIRED(
            "%s was retired by Microsoft in 2024: move the files to Data Lake Storage Gen2 and "
                    + "change the linked service.",
            "AzureDataLakeStore", "AzureDataLakeAnalytics"),
    HADOOP(
            "%s is a Hadoop file system: copy the files to a storage account that an external " + "location covers.",
            "Hdfs"),
    ON_A_MACHINE(
            "%s needs a driver on the machine of the integration runtime: use the database's own "
                    + "linked service or JDBC driver, or export to files.",
            "MicrosoftAccess", "Odbc"),
    SEARCH(
            "%s is an index that is written through its REST API: write a notebook that sends " + "documents.",
            "AzureSearch"),
    STREAM("%s is a stream of events: read it with Structured Streaming in a notebook or a pipeline.", "EventHubs"),
    WEB_PAGE(
            "%s reads a table from a web page: read it in a notebook with pandas.read_html, or ask "
                    + "for a file or an API.",
            "Web"),
    COMPUTE(
            "%s runs programs and holds no data: what they do is rewritten for Databricks.",
            "AzureBatch", "AzureFunction", "AzureML", "AzureMLService", "HDInsight", "HDInsightOnDemand"),
    MICROSOFT_365(
            "%s is extracted by Microsoft Graph Data Connect: let that write to a storage account, "
                    + "or call Microsoft Graph in a notebook.",
            "Office365"),
    APPLICATION("%s is an application behind a web API: use a connector of Lakeflow Connect if there is "
            + "one, or call the API in a notebook with rest.Service.");

    private final String sentence;

    /** The types of linked services; nobody changes the list. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> types;

    UnreachedStore(String sentence, String... types) {
        this.sentence = sentence;
        this.types = List.of(types);
    }

    /** The kind of a type of linked service; an application, unless it is known as something else. */
    static UnreachedStore of(String type) {
        return Arrays.stream(values())
                .filter(each -> each.types.stream().anyMatch(type::equalsIgnoreCase))
                .findFirst()
                .orElse(APPLICATION);
    }

    /** Why it is not reached, and what to do instead. */
    String reason(String type) {
        return sentence.replace("%s", type);
    }
}
