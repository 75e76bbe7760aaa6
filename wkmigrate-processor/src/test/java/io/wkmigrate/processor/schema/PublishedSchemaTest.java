package io.wkmigrate.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedSchemaTest {

    private static final PublishedSchema SCHEMA = PublishedSchema.load();

    @Test
    void lineSaysWhatIsRequiredAndNested() {
        PublishedSchema schema = PublishedSchema.parse(Stream.of(
                "# a comment", "activity Do: a b! c{T} d!{T} e[U] f<V>", "activity Nothing:", "activity Unknown: *"));
        assertThat(schema.find("activity", "do").orElseThrow())
                .isEqualTo(new PublishedType(
                        "Do",
                        Optional.of(List.of(
                                property("a", false, null),
                                property("b", true, null),
                                property("c", false, "T"),
                                property("d", true, "T"),
                                property("e", false, "U"),
                                property("f", false, "V")))));
        assertThat(schema.find("activity", "Nothing").orElseThrow().properties())
                .contains(List.of());
        assertThat(schema.find("activity", "Unknown").orElseThrow().properties())
                .isEmpty();
        assertThat(schema.find("dataset", "Do")).isEmpty();
        assertThat(schema.names("activity")).containsExactly("Do", "Nothing", "Unknown");
    }

    private static PublishedProperty property(String name, boolean required, String nested) {
        return new PublishedProperty(name, required, Optional.ofNullable(nested));
    }

    @ParameterizedTest
    @CsvSource({"activity, 41", "dataset, 107", "linkedService, 127", "trigger, 7", "copySource, 104", "copySink, 48"})
    void everyPublishedTypeIsThere(String kind, int count) {
        assertThat(SCHEMA.names(kind)).hasSize(count).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "activity, DatabricksNotebook, notebookPath",
        "activity, SynapseNotebook, snapshot",
        "activity, ExecuteDataFlow, dataflow",
        "activity, DatabricksJob, jobPath",
        "activity, DatabricksJob, baseParameters",
        "activity, SqlPoolStoredProcedure, storedProcedureName",
        "activity, Copy, cloudDataMovementUnits",
        "activity, Switch, expression",
        "dataset, DelimitedText, columnDelimiter",
        "linkedService, AzureDatabricks, newClusterNumOfWorker",
        "linkedService, PowerBIWorkspace, tenantId",
        "trigger, ScheduleTrigger, recurrence",
        "copySource, ParquetSource, maxConcurrentConnections",
        "copySink, ParquetSink, writeBatchSize",
        "type, RecurrenceSchedule, monthlyOccurrences",
        "type, StoreReadSettings, wildcardFileName",
    })
    void propertiesThatRulesRelyOn(String kind, String type, String property) {
        assertThat(SCHEMA.find(kind, type).orElseThrow().properties().orElseThrow())
                .extracting(PublishedProperty::name)
                .anyMatch(property::equalsIgnoreCase);
    }

    @Test
    void everyNestedTypeThatIsNamedIsThere() {
        Stream.of("activity", "dataset", "linkedService", "trigger", "copySource", "copySink", "type")
                .flatMap(kind -> SCHEMA.names(kind).stream()
                        .map(name -> SCHEMA.find(kind, name).orElseThrow()))
                .flatMap(type -> type.properties().stream().flatMap(List::stream))
                .flatMap(property -> property.nested().stream())
                .forEach(nested -> assertThat(SCHEMA.nested(nested)).as(nested).isPresent());
    }
}
