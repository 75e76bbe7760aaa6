package io.wkmigrate.load.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.DefinitionKind;

/**
 * A definition as Azure has it.
 *
 * @param kind what it defines
 * @param parent the managed network that a private endpoint belongs to; empty for all others
 * @param name its name
 * @param json all of it
 */
record LiveDefinition(DefinitionKind kind, String parent, String name, ObjectNode json) {}
