package io.wkmigrate.api.ir;

/** What a linked service stands for once its rule has translated it. Rules may bring kinds of their own. */
public interface Connection {

    /** A linked service that runs tasks; tables that it names are those of the lakehouse. */
    record OfCompute(Compute compute) implements Connection {}

    /**
     * A vault that becomes a secret scope.
     *
     * @param scope the name of the scope
     * @param vaultUrl the vault, such as {@code https://contoso.vault.azure.net/}; empty text when it is computed
     */
    record OfSecretScope(String scope, String vaultUrl) implements Connection {}

    /**
     * A store of files that Spark reaches directly. Datasets name the container.
     *
     * @param provider whose store it is
     * @param account the storage account, or the host of a share; {@link Code#NONE} where there is none
     * @param container the container, if the linked service names it itself; else {@link Code#NONE}
     * @param name the name of the linked service
     */
    record OfStorage(StorageAccess.Provider provider, Code account, Code container, String name)
            implements Connection {}

    /**
     * A server of files that Spark does not reach itself, such as SFTP.
     *
     * @param store a store of the Python library: {@code sftp.Server(…)}
     */
    record OfFileServer(Code store) implements Connection {}

    /**
     * A database.
     *
     * @param database a database of the Python library: {@code sqlserver.Database(…)}
     * @param product what it is, in lower case: {@code sqlserver}
     */
    record OfDatabase(Code database, String product) implements Connection {}

    /**
     * A web service.
     *
     * @param service a service of the Python library: {@code rest.Service(…)}
     */
    record OfService(Code service) implements Connection {}

    /**
     * What generated code cannot reach.
     *
     * @param reason why, and what to do instead; one or two sentences
     */
    record Unsupported(String reason) implements Connection {}
}
