package io.wkmigrate.cli;

import io.wkmigrate.load.live.AzureCloud;
import io.wkmigrate.load.live.CredentialKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a live factory is reached, and as whom. Secrets and tokens only ever come from the environment. */
final class AzureOptions {

    @Option(
            names = "--credential",
            paramLabel = "WAY",
            converter = CredentialConverter.class,
            description = "How to sign in to Azure for a live factory: default, cli, client-secret, managed-identity,"
                    + " workload-identity or environment-token. Secrets come from AZURE_CLIENT_ID, AZURE_TENANT_ID,"
                    + " AZURE_CLIENT_SECRET (or ARM_...) or AZURE_ACCESS_TOKEN.")
    private @Nullable CredentialKind credential;

    @Option(
            names = "--azure-cloud",
            paramLabel = "public|government|china",
            converter = CloudConverter.class,
            description = "Which Azure a live factory is in (default: public).")
    private @Nullable AzureCloud cloud;

    @Option(
            names = "--management-endpoint",
            paramLabel = "URL",
            description = "Where Azure Resource Manager is, when it is none of these, such as an Azure Stack Hub.")
    private @Nullable String endpoint;

    CredentialKind credential() {
        return Objects.requireNonNullElse(credential, CredentialKind.DEFAULT);
    }

    AzureCloud cloud() {
        return Objects.requireNonNullElse(cloud, AzureCloud.PUBLIC);
    }

    Optional<String> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** An option that would do nothing is a mistake. */
    void refuseWithoutFactory() {
        if (!words().isEmpty()) {
            throw CommandFailure.usage("The source is not in Azure, so" + words()
                    + " makes no sense with it. A live factory is given by its resource id, /subscriptions/...");
        }
    }

    /** The options as they would be typed, with a blank before each. */
    String words() {
        return (credential == null ? "" : " --credential " + word(credential))
                + (cloud == null ? "" : " --azure-cloud " + word(cloud))
                + (endpoint == null ? "" : " --management-endpoint " + ShellWord.of(endpoint));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E parse(E[] values, String text) {
        return Arrays.stream(values)
                .filter(each -> word(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                        + Arrays.stream(values).map(AzureOptions::word).collect(Collectors.joining(", "))));
    }

    /** Reads a way to sign in. */
    static final class CredentialConverter implements ITypeConverter<CredentialKind> {

        @Override
        public CredentialKind convert(String value) {
            return parse(CredentialKind.values(), value);
        }
    }

    /** Reads the name of a cloud. */
    static final class CloudConverter implements ITypeConverter<AzureCloud> {

        @Override
        public AzureCloud convert(String value) {
            return parse(AzureCloud.values(), value);
        }
    }
}
