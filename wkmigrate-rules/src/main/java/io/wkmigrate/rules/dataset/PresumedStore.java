package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.StorageAccess;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The store of a dataset whose linked service is not part of the source: the dataset still says whose store it is, and
 * each deployment says which account or server. Only stores that are reached without a secret can be presumed: Unity
 * Catalog grants access to files, and Azure SQL takes an identity (LS-4).
 */
final class PresumedStore {

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

    private PresumedStore() {}

    /**
     * The store; empty when it cannot be reached without the linked service.
     *
     * @param type the type of the location, or of a dataset that is named for its store
     */
    static Optional<Connection> of(DatasetDefinition<?> dataset, String type) {
        String service = dataset.linkedService().literalName().orElse("");
        return Optional.ofNullable(PROVIDERS.get(type.toLowerCase(Locale.ROOT)))
                .map(provider -> new Connection.OfStorage(provider, account(provider, service), Code.Fixed.NONE, service));
    }

    /** The database of a table; empty when it cannot be reached without the linked service. */
    static Optional<Connection> ofTable(DatasetDefinition<?> dataset) {
        if (!AZURE_SQL.contains(dataset.type().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String service = dataset.linkedService().literalName().orElse("");
        Code.Call database = new Code.Call("sqlserver.Database", List.of(), Map.of())
                .with("server", deployed("server", "Server", service))
                .with("database", deployed("database", "Database", service))
                .with(
                        "credential",
                        Code.call(
                                "identities.service_credential",
                                deployed("service_credential", "Service credential", service)));
        return Optional.of(new Connection.OfDatabase(database, "sqlserver"));
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
