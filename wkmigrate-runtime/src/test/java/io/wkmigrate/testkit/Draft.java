package io.wkmigrate.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.convert.ConversionOptions;
import io.wkmigrate.load.Factory;

/** What a test wants to have converted. */
record Draft(DefinitionFiles files, ConversionOptions options) {

    private static final String NAME = "contoso";

    /** A factory of which nothing is known but its name. */
    static final Draft EMPTY = new Draft(
            DefinitionFiles.NONE.with(DefinitionKind.FACTORY, NAME, JsonNodeFactory.instance.objectNode()),
            ConversionOptions.DEFAULT);

    Draft with(DefinitionKind kind, String name, JsonNode properties) {
        return new Draft(files.with(kind, name, properties), options);
    }

    Draft with(ConversionOptions others) {
        return new Draft(files, others);
    }

    Factory load() {
        return files.load(NAME);
    }
}
