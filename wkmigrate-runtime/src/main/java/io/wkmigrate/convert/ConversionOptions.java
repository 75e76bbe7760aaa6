package io.wkmigrate.convert;

import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import java.util.Optional;

/**
 * What a person decides about what a factory becomes.
 *
 * @param filesToDelta whether files that are copied become Delta tables, unless rules say otherwise
 * @param secretScope the scope for the secrets that definitions held; one named after the factory unless somebody says
 *     otherwise. Those of a Key Vault stay in the scope that the vault backs
 */
public record ConversionOptions(boolean filesToDelta, Optional<String> secretScope) {

    /** Nothing is decided. */
    public static final ConversionOptions DEFAULT = new ConversionOptions(false, Optional.empty());

    /** Checks the scope. */
    public ConversionOptions {
        if (secretScope.filter(each -> !SecretSlot.legal(each).equals(each)).isPresent()) {
            throw new IllegalArgumentException("Not a name for a secret scope: \"" + secretScope.get() + "\"");
        }
    }

    /** Files become Delta tables. */
    public static ConversionOptions ofFilesToDelta(boolean filesToDelta) {
        return new ConversionOptions(filesToDelta, Optional.empty());
    }

    /** The same options with a scope. */
    public ConversionOptions with(Optional<String> scope) {
        return new ConversionOptions(filesToDelta, scope);
    }
}
