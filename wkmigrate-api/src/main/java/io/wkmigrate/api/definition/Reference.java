package io.wkmigrate.api.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * A reference from one definition to another by name ({@code {"referenceName": …, "type": "DatasetReference"}}). Names
 * are resolved ignoring case (EN-2).
 */
public sealed interface Reference {

    /** The name of the definition that is meant; an expression only where ADF allows one (Synapse notebooks). */
    Value<String> name();

    /** The arguments for the parameters of the definition that is meant, in source order. */
    Map<String, Value<JsonNode>> arguments();

    /** Where the reference stands. */
    SourcePlace place();

    /** The kind of definition that is meant. */
    DefinitionKind kind();

    /** The name, unless it is computed. */
    default Optional<String> literalName() {
        return name().literal();
    }

    /** A reference to a dataset. */
    record Dataset(Value<String> name, Map<String, Value<JsonNode>> arguments, SourcePlace place) implements Reference {
        @Override
        public DefinitionKind kind() {
            return DefinitionKind.DATASET;
        }
    }

    /** A reference to a linked service. */
    record LinkedService(Value<String> name, Map<String, Value<JsonNode>> arguments, SourcePlace place)
            implements Reference {
        @Override
        public DefinitionKind kind() {
            return DefinitionKind.LINKED_SERVICE;
        }
    }

    /** A reference to a pipeline. */
    record Pipeline(Value<String> name, Map<String, Value<JsonNode>> arguments, SourcePlace place)
            implements Reference {
        @Override
        public DefinitionKind kind() {
            return DefinitionKind.PIPELINE;
        }
    }

    /** A reference to a credential. */
    record Credential(Value<String> name, Map<String, Value<JsonNode>> arguments, SourcePlace place)
            implements Reference {
        @Override
        public DefinitionKind kind() {
            return DefinitionKind.CREDENTIAL;
        }
    }

    /** A reference to an integration runtime. */
    record IntegrationRuntime(Value<String> name, Map<String, Value<JsonNode>> arguments, SourcePlace place)
            implements Reference {
        @Override
        public DefinitionKind kind() {
            return DefinitionKind.INTEGRATION_RUNTIME;
        }
    }

    /** A reference to a Synapse notebook. */
    record Notebook(Value<String> name, Map<String, Value<JsonNode>> arguments, SourcePlace place)
            implements Reference {
        @Override
        public DefinitionKind kind() {
            return DefinitionKind.NOTEBOOK;
        }
    }

    /** A reference to a Synapse Spark job definition. */
    record SparkJobDefinition(Value<String> name, Map<String, Value<JsonNode>> arguments, SourcePlace place)
            implements Reference {
        @Override
        public DefinitionKind kind() {
            return DefinitionKind.SPARK_JOB_DEFINITION;
        }
    }

    /** A reference to a Synapse Spark pool. */
    record BigDataPool(Value<String> name, Map<String, Value<JsonNode>> arguments, SourcePlace place)
            implements Reference {
        @Override
        public DefinitionKind kind() {
            return DefinitionKind.BIG_DATA_POOL;
        }
    }
}
