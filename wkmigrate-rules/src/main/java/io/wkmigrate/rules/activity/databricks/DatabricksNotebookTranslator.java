package io.wkmigrate.rules.activity.databricks;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Map;

/** Databricks Notebook activity (AC-DbxNotebook): a notebook task with the base parameters as its widgets. */
@Translates("DatabricksNotebook")
final class DatabricksNotebookTranslator implements ActivityTranslator<DatabricksNotebookTranslator.Properties> {

    record Properties(
            Value<String> notebookPath,
            Map<String, Value<JsonNode>> baseParameters,
            List<LibraryProperties> libraries) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        return source.as(new NotebookWork(
                properties.notebookPath(),
                properties.baseParameters(),
                LibraryProperties.translate(properties.libraries(), context),
                LinkedCompute.of(source, context)));
    }
}
