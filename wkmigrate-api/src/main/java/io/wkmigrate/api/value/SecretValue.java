package io.wkmigrate.api.value;

import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.SourcePlace;

/** A credential slot (LS-1). It says where the secret lives and never holds the secret itself. */
public sealed interface SecretValue {

    /** Where the slot stands. */
    SourcePlace place();

    /**
     * A secret in Azure Key Vault.
     *
     * @param store the Key Vault linked service
     * @param name the name of the secret
     */
    record InKeyVault(Reference.LinkedService store, Value<String> name, SourcePlace place) implements SecretValue {}

    /** A secret that was written into the definition itself; its text is dropped while reading. */
    record Inline(SourcePlace place) implements SecretValue {}
}
