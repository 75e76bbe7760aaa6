package io.wkmigrate.api.ir;

/** What a linked service stands for once its rule has translated it. Rules may bring kinds of their own. */
public interface Connection {

    /** A linked service that runs tasks. */
    record OfCompute(Compute compute) implements Connection {}

    /**
     * A vault that becomes a secret scope.
     *
     * @param scope the name of the scope
     * @param vaultUrl the vault, such as {@code https://contoso.vault.azure.net/}; empty text when it is computed
     */
    record OfSecretScope(String scope, String vaultUrl) implements Connection {}
}
