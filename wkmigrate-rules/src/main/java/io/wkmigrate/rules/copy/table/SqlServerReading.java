package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.AdditionalColumn;
import io.wkmigrate.rules.copy.FittingDataset;
import io.wkmigrate.rules.copy.Given;
import java.util.List;
import java.util.Optional;

/**
 * What sources of the SQL Server family say (CP-40, CP-41).
 *
 * @param sqlReaderQuery takes the place of the table
 * @param sqlReaderStoredProcedureName takes the place of the table, too
 * @param storedProcedureParameters what the procedure is called with
 * @param isolationLevel how transactions of others show
 */
@Untranslated(property = "produceAdditionalTypes", reason = "the driver tells the types of columns")
@Untranslated(property = "sourceRetryCount", reason = "the task has retries")
@Untranslated(property = "sourceRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark decides on connections")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
record SqlServerReading(
        Optional<Value<String>> sqlReaderQuery,
        Optional<Value<String>> sqlReaderStoredProcedureName,
        Optional<Value<JsonNode>> storedProcedureParameters,
        Optional<Value<String>> isolationLevel,
        Optional<Value<String>> partitionOption,
        Optional<Value<JsonNode>> partitionSettings,
        Optional<Value<String>> queryTimeout,
        List<AdditionalColumn> additionalColumns) {

    /** What the database does by itself. */
    private static final String USUAL_ISOLATION = "ReadCommitted";

    CopySource of(CopySideDefinition<?> source, TranslationContext context) {
        Optional<Value<String>> procedure = Given.text(sqlReaderStoredProcedureName);
        if (procedure.isEmpty() || Given.text(sqlReaderQuery).isPresent()) {
            procedure.ifPresent(each -> context.report(
                    Findings.DATA_BEHAVIOUR_UNCONFIRMED,
                    each.place(),
                    "The source has a query and a stored procedure; the notebook runs the query."));
            return isolated(reading().of(source, context));
        }
        if (ProcedureParameters.areComputed(storedProcedureParameters)) {
            return new CopySource.Unsupported(ProcedureParameters.COMPUTED);
        }
        return FittingDataset.of(
                source,
                Dataset.OfTable.class,
                context,
                dataset -> isolated(CopySource.rows(called(dataset, procedure.get(), context))),
                CopySource.Unsupported::new);
    }

    private TableReading reading() {
        return new TableReading(
                sqlReaderQuery, queryTimeout, new Partitioning(partitionOption, partitionSettings), additionalColumns);
    }

    private Code.Call called(Dataset.OfTable dataset, Value<String> procedure, TranslationContext context) {
        Code.Call source = Code.call("tables.Source", dataset.database()).with("procedure", procedure);
        return reading()
                .rest(ProcedureParameters.code(storedProcedureParameters, context)
                        .map(each -> source.with("parameters", each))
                        .orElse(source));
    }

    private CopySource isolated(CopySource source) {
        Optional<Value<String>> level = Given.text(isolationLevel)
                .filter(each ->
                        each.literal().filter(USUAL_ISOLATION::equalsIgnoreCase).isEmpty());
        return source instanceof CopySource.Rows rows && rows.reader() instanceof Code.Call reader
                ? CopySource.rows(reader.with("isolation_level", level))
                : source;
    }
}
