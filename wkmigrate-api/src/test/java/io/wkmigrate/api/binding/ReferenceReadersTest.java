package io.wkmigrate.api.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceReadersTest {

    private final Ledger ledger = new Ledger();

    @Test
    void referenceWithArguments() {
        Reference reference = ledger.read(ReferenceReaders.DATASET, """
                {"referenceName": "Orders", "type": "DatasetReference",
                 "parameters": {"folder": "in", "file": {"value": "@item()", "type": "Expression"}}}
                """);
        assertThat(reference.kind()).isEqualTo(DefinitionKind.DATASET);
        assertThat(reference.literalName()).contains("Orders");
        assertThat(reference.arguments().keySet()).containsExactly("folder", "file");
        assertThat(reference.arguments().get("file"))
                .isEqualTo(new Value.Computed<>(
                        new Expression.Whole("item()"),
                        Ledger.ROOT.child("it").child("parameters").child("file")));
        assertThat(ledger.entries).containsExactly("reference /it");
        assertThat(ledger.bound).isEqualTo(5);
    }

    @Test
    void everyReaderMakesItsKind() {
        String json = "{\"REFERENCENAME\": \"n\"}";
        Map<DefinitionKind, ValueReader<? extends Reference>> readers = Map.of(
                DefinitionKind.DATASET, ReferenceReaders.DATASET,
                DefinitionKind.LINKED_SERVICE, ReferenceReaders.LINKED_SERVICE,
                DefinitionKind.PIPELINE, ReferenceReaders.PIPELINE,
                DefinitionKind.CREDENTIAL, ReferenceReaders.CREDENTIAL,
                DefinitionKind.INTEGRATION_RUNTIME, ReferenceReaders.INTEGRATION_RUNTIME,
                DefinitionKind.NOTEBOOK, ReferenceReaders.NOTEBOOK,
                DefinitionKind.SPARK_JOB_DEFINITION, ReferenceReaders.SPARK_JOB_DEFINITION,
                DefinitionKind.BIG_DATA_POOL, ReferenceReaders.BIG_DATA_POOL);
        readers.forEach((kind, reader) -> {
            Reference read = reader.read(Ledger.json(json), Ledger.ROOT, ledger);
            assertThat(read.kind()).isEqualTo(kind);
            assertThat(read.literalName()).contains("n");
        });
    }

    @Test
    void nameMayBeComputed() {
        Reference reference = ledger.read(
                ReferenceReaders.NOTEBOOK,
                "{\"referenceName\": {\"value\": \"@item()\", \"type\": \"Expression\"}, \"type\": \"NotebookReference\"}");
        assertThat(reference.literalName()).isEmpty();
    }

    @Test
    void referenceWithoutANameIsReportedAndLeadsNowhere() {
        assertThat(ledger.read(ReferenceReaders.PIPELINE, "{\"type\": \"PipelineReference\", \"extra\": 1}"))
                .isNull();
        assertThat(ledger.entries)
                .containsExactly("WKM-2001 /it: The property \"referenceName\" is missing.", "unhandled /it/extra");
    }

    @Test
    void textIsNoReference() {
        assertThat(ledger.read(ReferenceReaders.LINKED_SERVICE, "\"Store\"")).isNull();
        assertThat(ledger.entries).containsExactly("WKM-2002 /it: Expected an object and found string.");
    }
}
