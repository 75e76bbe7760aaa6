package io.wkmigrate.api.binding;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.Value;
import java.util.Map;

/**
 * The readers of references ({@code {"referenceName": …, "type": …, "parameters": {…}}}). Each reference that is read is
 * told to the log, so that the engine can check that it leads somewhere.
 */
public final class ReferenceReaders {

    /** A reference to a dataset. */
    public static final ValueReader<Reference.Dataset> DATASET = reader(Reference.Dataset::new);

    /** A reference to a linked service. */
    public static final ValueReader<Reference.LinkedService> LINKED_SERVICE = reader(Reference.LinkedService::new);

    /** A reference to a pipeline. */
    public static final ValueReader<Reference.Pipeline> PIPELINE = reader(Reference.Pipeline::new);

    /** A reference to a credential. */
    public static final ValueReader<Reference.Credential> CREDENTIAL = reader(Reference.Credential::new);

    /** A reference to an integration runtime. */
    public static final ValueReader<Reference.IntegrationRuntime> INTEGRATION_RUNTIME =
            reader(Reference.IntegrationRuntime::new);

    /** A reference to a Synapse notebook. */
    public static final ValueReader<Reference.Notebook> NOTEBOOK = reader(Reference.Notebook::new);

    /** A reference to a Synapse Spark job definition. */
    public static final ValueReader<Reference.SparkJobDefinition> SPARK_JOB_DEFINITION =
            reader(Reference.SparkJobDefinition::new);

    /** A reference to a Synapse Spark pool. */
    public static final ValueReader<Reference.BigDataPool> BIG_DATA_POOL = reader(Reference.BigDataPool::new);

    private ReferenceReaders() {}

    @FunctionalInterface
    private interface Construct<R> {
        R of(Value<String> name, Map<String, Value<JsonNode>> arguments, SourcePlace place);
    }

    private static <R extends Reference> ValueReader<R> reader(Construct<R> construct) {
        ValueReader<R> object = Readers.record(in -> {
            Value<String> name = in.required("referenceName", Readers.value(Readers.TEXT));
            in.optional("type", Readers.TEXT);
            in.optional("name", Readers.TEXT);
            Map<String, Value<JsonNode>> arguments = in.map("parameters", Readers.anyValue());
            in.close();
            return name == null ? null : construct.of(name, arguments, in.place());
        });
        return (json, place, log) -> {
            R reference = object.read(json, place, log);
            if (reference != null) {
                log.reference(reference);
            }
            return reference;
        };
    }
}
