package io.wkmigrate.api.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of definition a factory or Synapse workspace holds (EN-1, GL-1, GL-8, GL-13), under the three names each of
 * them goes by: its folder in Git layout, its ARM type, and the type of a reference to it.
 */
public enum DefinitionKind {
    FACTORY("factory", "", ""),
    GLOBAL_PARAMETERS("globalParameters", "globalparameters", ""),
    PIPELINE("pipeline", "pipelines", "PipelineReference"),
    DATASET("dataset", "datasets", "DatasetReference"),
    LINKED_SERVICE("linkedService", "linkedServices", "LinkedServiceReference"),
    TRIGGER("trigger", "triggers", "TriggerReference"),
    DATA_FLOW("dataflow", "dataflows", "DataFlowReference"),
    INTEGRATION_RUNTIME("integrationRuntime", "integrationRuntimes", "IntegrationRuntimeReference"),
    CREDENTIAL("credential", "credentials", "CredentialReference"),
    MANAGED_VIRTUAL_NETWORK("managedVirtualNetwork", "managedVirtualNetworks", "ManagedVirtualNetworkReference"),
    MANAGED_PRIVATE_ENDPOINT("managedPrivateEndpoint", "managedPrivateEndpoints", ""),
    CHANGE_DATA_CAPTURE("adfcdc", "adfcdcs", ""),
    NOTEBOOK("notebook", "notebooks", "NotebookReference"),
    SPARK_JOB_DEFINITION("sparkJobDefinition", "sparkJobDefinitions", "SparkJobDefinitionReference"),
    SPARK_CONFIGURATION("sparkConfiguration", "sparkConfigurations", "SparkConfigurationReference"),
    SQL_SCRIPT("sqlscript", "sqlscripts", "SqlScriptReference"),
    KQL_SCRIPT("kqlscript", "kqlscripts", ""),
    BIG_DATA_POOL("bigDataPool", "bigDataPools", "BigDataPoolReference"),
    SQL_POOL("sqlPool", "sqlPools", "SqlPoolReference");

    private final String folder;
    private final String armType;
    private final String referenceType;

    DefinitionKind(String folder, String armType, String referenceType) {
        this.folder = folder;
        this.armType = armType;
        this.referenceType = referenceType;
    }

    /** The folder that holds such definitions in Git layout; matched ignoring case, with or without a plural s. */
    public String folder() {
        return folder;
    }

    /** The last part of the ARM type ({@code Microsoft.DataFactory/factories/pipelines}); matched ignoring case. */
    public String armType() {
        return armType;
    }

    /** The {@code type} of a reference to such a definition; empty where ADF has none. */
    public String referenceType() {
        return referenceType;
    }

    /** The kind in words, for messages: {@code linked service}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The kind whose folder has this name, ignoring case and a plural s. */
    public static Optional<DefinitionKind> ofFolder(String name) {
        return Arrays.stream(values())
                .filter(each -> name.equalsIgnoreCase(each.folder) || name.equalsIgnoreCase(each.folder + "s"))
                .findFirst();
    }

    /** The kind whose ARM type ends in this name, ignoring case. */
    public static Optional<DefinitionKind> ofArmType(String name) {
        return Arrays.stream(values())
                .filter(each -> !each.armType.isEmpty() && name.equalsIgnoreCase(each.armType))
                .findFirst();
    }
}
