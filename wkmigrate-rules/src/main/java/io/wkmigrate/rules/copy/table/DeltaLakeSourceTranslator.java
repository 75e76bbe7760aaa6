package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.FittingDataset;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/** Delta tables of the lakehouse, or a query in their place (CP-55); the notebook is where they are. */
@Translates("AzureDatabricksDeltaLakeSource")
@Untranslated(property = "sourceRetryCount", reason = "the task has retries")
@Untranslated(property = "sourceRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark reads its own tables without connections")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class DeltaLakeSourceTranslator implements CopySourceTranslator<DeltaLakeSourceTranslator.Properties> {

    record Properties(Optional<Value<String>> query, Optional<Value<JsonNode>> exportSettings) {}

    @Override
    public CopySource translate(CopySideDefinition<Properties> source, TranslationContext context) {
        LoadOptions.report(source.properties().exportSettings(), context);
        return FittingDataset.of(
                source,
                Dataset.OfLakehouseTable.class,
                context,
                dataset -> CopySource.rows(
                        code(dataset, Given.text(source.properties().query()))),
                CopySource.Unsupported::new);
    }

    private static Code.Call code(Dataset.OfLakehouseTable dataset, Optional<Value<String>> query) {
        Code.Call source = Code.call("lakehouse.Source");
        return query.isPresent()
                ? source.with("query", query)
                : TableCall.with(source, dataset.schema(), dataset.table());
    }
}
