package io.wkmigrate.load.live;

/** The ways to sign in to Azure. None of them takes a secret as a value that a command line or a program text would hold. */
public enum CredentialKind {
    /** The first that is set up: environment, workload identity, managed identity, Azure's command lines and IDEs. */
    DEFAULT,
    /** Whoever is signed in with {@code az login}. */
    CLI,
    /** An application with a secret: {@code AZURE_CLIENT_ID}, {@code AZURE_TENANT_ID}, {@code AZURE_CLIENT_SECRET}. */
    CLIENT_SECRET,
    /** The identity of this machine in Azure; of several, that of {@code AZURE_CLIENT_ID}. */
    MANAGED_IDENTITY,
    /** The identity of a Kubernetes workload: {@code AZURE_FEDERATED_TOKEN_FILE} and its like. */
    WORKLOAD_IDENTITY,
    /** A token that somebody else got: {@code AZURE_ACCESS_TOKEN}. */
    ENVIRONMENT_TOKEN
}
