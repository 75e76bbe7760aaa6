package io.wkmigrate.cli;

import io.wkmigrate.convert.ConversionOptions;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.workspace.desired.DeploymentOptions;
import io.wkmigrate.store.workspace.desired.DeploymentRoot;
import io.wkmigrate.store.workspace.desired.SecretSourceFile;
import io.wkmigrate.store.workspace.desired.SecretSources;
import io.wkmigrate.store.workspace.desired.VariableValues;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a person decides about a deployment. */
final class DeploymentArguments {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the deployment (default: the factory's). What is deployed is found again by it, so"
                    + " a second copy of a factory in a workspace needs another name.")
    private @Nullable String name;

    @Option(
            names = "--root",
            paramLabel = "FOLDER",
            description = "Folder of the workspace that belongs to the deployment"
                    + " (default: /Workspace/Users/<you>/.wkmigrate/<name>).")
    private @Nullable String root;

    @Option(
            names = "--var",
            paramLabel = "NAME=VALUE",
            description = "Value of a variable of the bundle; may be given several times. Else BUNDLE_VAR_NAME in the"
                    + " environment, else its default. Not for secrets.")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(names = "--catalog", paramLabel = "NAME", description = "Catalog of the tables that files are loaded into.")
    private @Nullable String catalog;

    @Option(names = "--schema", paramLabel = "NAME", description = "Schema of the tables that files are loaded into.")
    private @Nullable String schema;

    @Option(
            names = "--cluster-id",
            paramLabel = "ID",
            description = "Run on this cluster what would run on serverless compute.")
    private @Nullable String clusterId;

    @Option(
            names = "--job-id",
            paramLabel = "OLD=NEW",
            description = "A job of this workspace in the place of one that ADF ran in another; may be given several"
                    + " times. The plan lists those that are missing.")
    private Map<Long, Long> jobIds = new LinkedHashMap<>();

    @Option(
            names = "--secrets",
            paramLabel = "FILE",
            description = "Where secrets come from, a line each: scope/key = env:VARIABLE, or scope ="
                    + " keyvault:RESOURCE_ID for a scope that a Key Vault backs. Values stay where they are.")
    private @Nullable Path secrets;

    @Mixin
    private final SecretScopeOption secretScope = new SecretScopeOption();

    /** The options of the conversion before the deployment. */
    ConversionOptions conversion(IngestionOptions ingestion) {
        return secretScope.in(ingestion.conversion());
    }

    /**
     * The options of the deployment of a workflow.
     *
     * @param factory the name of the deployment unless one was given
     * @param userName who deploys; asked only if no root was given
     * @param environment the environment variables
     */
    DeploymentOptions options(
            Workflow workflow, String factory, Supplier<String> userName, Map<String, String> environment)
            throws IOException {
        BundleSettings bundle = name == null ? BundleSettings.forFactory(factory) : named(name);
        VariableValues values = new VariableValues(
                variables,
                VariableValues.fromEnvironment(environment),
                Optional.ofNullable(catalog),
                Optional.ofNullable(schema));
        return new DeploymentOptions(
                bundle,
                root == null ? DeploymentRoot.ofUser(userName.get(), bundle) : new DeploymentRoot(root),
                values,
                Optional.ofNullable(clusterId),
                sources(workflow, environment),
                jobIds);
    }

    private static BundleSettings named(String name) {
        try {
            return new BundleSettings(name);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(
                    "--name takes letters, digits, _ and -, at most 100 of them, and starts with a letter or digit.");
        }
    }

    private SecretSources sources(Workflow workflow, Map<String, String> environment) throws IOException {
        if (secrets == null) {
            return SecretSources.NONE;
        }
        return SecretSourceFile.read(
                secrets.toString(),
                lines(secrets),
                workflow.handover().secrets(),
                variable -> !environment.getOrDefault(variable, "").isEmpty());
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw CommandFailure.usage(file + " is not text in UTF-8. It names where secrets come from, a line each;"
                    + " values stay where they are.");
        }
    }

    /** The options as they would be typed, with a blank before each. */
    String words() {
        String values = variables.entrySet().stream()
                .map(each -> word("--var", each.getKey() + "=" + each.getValue()))
                .collect(Collectors.joining());
        String jobs = jobIds.entrySet().stream()
                .map(each -> word("--job-id", each.getKey() + "=" + each.getValue()))
                .collect(Collectors.joining());
        return word("--name", name)
                + word("--root", root)
                + values
                + word("--catalog", catalog)
                + word("--schema", schema)
                + word("--cluster-id", clusterId)
                + jobs
                + secretScope.words()
                + word("--secrets", secrets == null ? null : secrets.toString());
    }

    private static String word(String option, @Nullable String value) {
        return value == null ? "" : " " + option + " " + ShellWord.of(value);
    }
}
