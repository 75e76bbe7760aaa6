package io.wkmigrate.load.live;

import com.azure.core.credential.TokenCredential;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import io.wkmigrate.load.live.FactoryReadException.Kind;
import java.util.Map;
import java.util.Optional;

/** Makes the credentials of azure-identity out of environment variables. */
public final class AzureCredentials {

    private static final String CLIENT = "CLIENT_ID";
    private static final String TENANT = "TENANT_ID";
    private static final String SECRET = "CLIENT_SECRET";

    private final Map<String, String> environment;
    private final AzureCloud cloud;

    private AzureCredentials(Map<String, String> environment, AzureCloud cloud) {
        this.environment = environment;
        this.cloud = cloud;
    }

    /**
     * A credential that signs in when its first token is needed.
     *
     * @param environment the environment variables; {@code ARM_CLIENT_ID} and so on stand in for {@code AZURE_CLIENT_ID} and
     *     so on
     * @throws FactoryReadException of kind {@code AUTHENTICATION} when a variable is missing that this way needs
     */
    public static TokenCredential of(CredentialKind kind, Map<String, String> environment, AzureCloud cloud) {
        AzureCredentials credentials = new AzureCredentials(environment, cloud);
        return switch (kind) {
            case DEFAULT -> credentials.ofDefault();
            case CLI -> credentials.ofCli();
            case CLIENT_SECRET -> credentials.ofClientSecret();
            case MANAGED_IDENTITY -> credentials.ofManagedIdentity();
            case WORKLOAD_IDENTITY -> credentials.ofWorkloadIdentity();
            case ENVIRONMENT_TOKEN -> new GivenToken(credentials.required("AZURE_ACCESS_TOKEN"));
        };
    }

    private TokenCredential ofDefault() {
        DefaultAzureCredentialBuilder builder = new DefaultAzureCredentialBuilder().authorityHost(cloud.authority());
        optional(TENANT).ifPresent(builder::tenantId);
        optional(CLIENT).ifPresent(builder::managedIdentityClientId);
        return builder.build();
    }

    private TokenCredential ofCli() {
        AzureCliCredentialBuilder builder = new AzureCliCredentialBuilder();
        optional(TENANT).ifPresent(builder::tenantId);
        return builder.build();
    }

    private TokenCredential ofClientSecret() {
        return new ClientSecretCredentialBuilder()
                .authorityHost(cloud.authority())
                .clientId(principal(CLIENT))
                .tenantId(principal(TENANT))
                .clientSecret(principal(SECRET))
                .build();
    }

    private TokenCredential ofManagedIdentity() {
        ManagedIdentityCredentialBuilder builder = new ManagedIdentityCredentialBuilder();
        optional(CLIENT).ifPresent(builder::clientId);
        return builder.build();
    }

    private TokenCredential ofWorkloadIdentity() {
        return new WorkloadIdentityCredentialBuilder()
                .authorityHost(cloud.authority())
                .clientId(principal(CLIENT))
                .tenantId(principal(TENANT))
                .tokenFilePath(required("AZURE_FEDERATED_TOKEN_FILE"))
                .build();
    }

    private String principal(String name) {
        return optional(name).orElseThrow(() -> missing("AZURE_" + name + " (or ARM_" + name + ")"));
    }

    private Optional<String> optional(String name) {
        return value("AZURE_" + name).or(() -> value("ARM_" + name));
    }

    private String required(String variable) {
        return value(variable).orElseThrow(() -> missing(variable));
    }

    private Optional<String> value(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static FactoryReadException missing(String variable) {
        return new FactoryReadException(
                Kind.AUTHENTICATION,
                "",
                "To sign in to Azure this way, set the environment variable " + variable
                        + "; or choose another way with --credential.");
    }
}
