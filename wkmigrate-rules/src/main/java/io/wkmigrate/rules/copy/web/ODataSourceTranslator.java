package io.wkmigrate.rules.copy.web;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.AdditionalColumn;
import io.wkmigrate.rules.copy.FittingDataset;
import io.wkmigrate.rules.copy.Given;
import java.util.List;
import java.util.Optional;

/** OData services as sources. */
@Translates("ODataSource")
@Untranslated(property = "sourceRetryCount", reason = "the task has retries")
@Untranslated(property = "sourceRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "pages are asked for one after another")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class ODataSourceTranslator implements CopySourceTranslator<ODataSourceTranslator.Properties> {

    record Properties(
            Optional<Value<String>> query,
            Optional<Value<String>> httpRequestTimeout,
            List<AdditionalColumn> additionalColumns) {}

    @Override
    public CopySource translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return FittingDataset.of(
                source,
                Dataset.OfResource.class,
                context,
                dataset -> CopySource.rows(code(dataset, source.properties())),
                CopySource.Unsupported::new);
    }

    private static Code.Call code(Dataset.OfResource dataset, Properties properties) {
        Code.Call source = Code.call("odata.Source", dataset.service())
                .with("path", Given.text(dataset.path()))
                .with("query", Given.text(properties.query()))
                .with("timeout", Given.text(properties.httpRequestTimeout()));
        return AdditionalColumn.code(properties.additionalColumns())
                .map(each -> source.with("additional_columns", each))
                .orElse(source);
    }
}
