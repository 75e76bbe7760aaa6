package io.wkmigrate.load.arm;

import io.wkmigrate.api.definition.DefinitionKind;
import java.util.Locale;
import java.util.Optional;

/** The types of resources (GL-8, GL-13). They match ignoring case. */
public final class ArmType {

    private static final String FACTORY = "microsoft.datafactory/factories";
    private static final String WORKSPACE = "microsoft.synapse/workspaces";
    private static final String VERSION_1 = "microsoft.datafactory/datafactories";

    private ArmType() {}

    /** What resources of a type define; empty when they are not part of a factory or workspace. */
    public static Optional<DefinitionKind> kindOf(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.equals(FACTORY) || lower.equals(WORKSPACE)) {
            return Optional.of(DefinitionKind.FACTORY);
        }
        return lower.startsWith(FACTORY + "/") || lower.startsWith(WORKSPACE + "/")
                ? DefinitionKind.ofArmType(lower.substring(lower.lastIndexOf('/') + 1))
                : Optional.empty();
    }

    /** Whether a type belongs to ADF version 1, which is another product (GL-15). */
    public static boolean isVersion1(String type) {
        return (type.toLowerCase(Locale.ROOT) + "/").startsWith(VERSION_1 + "/");
    }

    /** Whether resources of a type deploy another template. */
    public static boolean isDeployment(String type) {
        return type.equalsIgnoreCase("Microsoft.Resources/deployments");
    }
}
