package io.wkmigrate.rules.linkedservice;

import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.value.Value;

/**
 * A Synapse workspace that notebooks and Spark jobs came from.
 *
 * @param endpoint its development endpoint, such as {@code https://contoso.dev.azuresynapse.net}
 */
public record SynapseWorkspace(Value<String> endpoint) implements Connection {}
