package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.StorageAccess;
import io.wkmigrate.api.value.SecretValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The store of a dataset whose linked service is not part of the source: the dataset still says what kind of store it is,
 * and each deployment says which account or server. Unity Catalog grants access to files, Azure SQL takes an identity
 * (LS-4), and other databases a login whose password is a secret.
 */
public final class PresumedStore {

    private static final Map<String, StorageAccess.Provider> PROVIDERS = Map.ofEntries(
            Map.entry("amazons3compatiblelocation", StorageAccess.Provider.S3),
            Map.entry("amazons3location", StorageAccess.Provider.S3),
            Map.entry("amazons3object", StorageAccess.Provider.S3),
            Map.entry("azureblob", StorageAccess.Provider.AZURE),
            Map.entry("azureblobfsfile", StorageAccess.Provider.AZURE),
            Map.entry("azureblobfslocation", StorageAccess.Provider.AZURE),
            Map.entry("azureblobstoragelocation", StorageAccess.Provider.AZURE),
            Map.entry("azurefilestoragelocation", StorageAccess.Provider.SHARE),
            Map.entry("fileserverlocation", StorageAccess.Provider.SHARE),
            Map.entry("fileshare", StorageAccess.Provider.SHARE),
            Map.entry("googlecloudstoragelocation", StorageAccess.Provider.GOOGLE));

    private static final Set<String> AZURE_SQL = Set.of("azuresqldwtable", "azuresqlmitable", "azuresqltable");

    /** The databases that a login is needed for, by the type of the dataset. */
    private static final Map<String, String> PRODUCTS = Map.of(
            "azuremysqltable", "mysql",
            "azurepostgresqltable", "postgresql",
            "mysqltable", "mysql",
            "oracletable", "oracle",
            "postgresqltable", "postgresql",
            "sqlservertable", "sqlserver");

    private PresumedStore() {}

    /**
     * The store; empty when it cannot be reached without the linked service.
     *
     * @param type the type of the location, or of a dataset that is named for its store
     */
    static Optional<Connection> of(DatasetDefinition<?> dataset, String type) {
        String service = dataset.linkedService().literalName().orElse("");
        return Optional.ofNullable(PROVIDERS.get(type.toLowerCase(Locale.ROOT)))
                .map(provider ->
                        new Connection.OfStorage(provider, account(provider, service), Code.Fixed.NONE, service));
    }

    /** The database of a table; empty when it cannot be reached without the linked service. */
    static Optional<Connection> ofTable(DatasetDefinition<?> dataset) {
        String type = dataset.type().toLowerCase(Locale.ROOT);
        if (AZURE_SQL.contains(type)) {
            return Optional.of(azureSql(dataset.linkedService()));
        }
        return Optional.ofNullable(PRODUCTS.get(type)).map(product -> withLogin(product, dataset.linkedService()));
    }

    /** A database of Azure SQL. */
    public static Connection.OfDatabase azureSql(Reference.LinkedService reference) {
        String service = reference.literalName().orElse("");
        return azureSql(service, deployed("database", "Database", service));
    }

    /** A dedicated SQL pool of Synapse, which is a database of the name of the pool. */
    static Connection sqlPool(Reference.LinkedService pool) {
        return azureSql(pool.literalName().orElse(""), Code.value("database", pool.name()));
    }

    private static Connection.OfDatabase azureSql(String service, Code databaseName) {
        Code.Call database = Code.call("sqlserver.Database")
                .with("server", deployed("server", "Server", service))
                .with("database", databaseName)
                .with(
                        "credential",
                        Code.call(
                                "identities.service_credential",
                                deployed("service_credential", "Service credential", service)));
        return new Connection.OfDatabase(database, "sqlserver");
    }

    private static Connection withLogin(String product, Reference.LinkedService reference) {
        String service = reference.literalName().orElse("");
        Code.Call server = Code.call(product + ".Database").with("server", deployed("server", "Server", service));
        Code.Call database =
                product.equals("oracle") ? server : server.with("database", deployed("database", "Database", service));
        Code.Call login = database.with("user_name", deployed("user_name", "User name", service))
                .with("password", new Code.Credential(new SecretValue.Inline(reference.place())));
        return new Connection.OfDatabase(login, product);
    }

    private static Code account(StorageAccess.Provider provider, String service) {
        return provider == StorageAccess.Provider.AZURE
                ? deployed("storage_account", "Storage account", service)
                : Code.Fixed.NONE;
    }

    private static Code deployed(String variable, String what, String service) {
        return new Code.Deployed(
                variable + "_" + service.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"),
                what + " of the linked service " + service + ", which is not part of the source",
                Optional.empty());
    }
}
