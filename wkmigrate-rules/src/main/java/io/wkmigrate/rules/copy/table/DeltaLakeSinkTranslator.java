package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.CopySinkTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.FittingDataset;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/** Delta tables of the lakehouse (CP-55). */
@Translates("AzureDatabricksDeltaLakeSink")
@Untranslated(property = "writeBatchSize", reason = "Spark writes a Delta table in one transaction")
@Untranslated(property = "writeBatchTimeout", reason = "the task has a timeout")
@Untranslated(property = "sinkRetryCount", reason = "the task has retries")
@Untranslated(property = "sinkRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark writes its own tables without connections")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class DeltaLakeSinkTranslator implements CopySinkTranslator<DeltaLakeSinkTranslator.Properties> {

    record Properties(Optional<Value<String>> preCopyScript, Optional<Value<JsonNode>> importSettings) {}

    @Override
    public CopySink translate(CopySideDefinition<Properties> source, TranslationContext context) {
        LoadOptions.report(source.properties().importSettings(), context);
        return FittingDataset.of(
                source,
                Dataset.OfLakehouseTable.class,
                context,
                dataset -> new CopySink.Rows(TableCall.with(
                                Code.call("lakehouse.Sink"), dataset.schema(), dataset.table())
                        .with("pre_copy_script", Given.text(source.properties().preCopyScript()))),
                CopySink.Unsupported::new);
    }
}
