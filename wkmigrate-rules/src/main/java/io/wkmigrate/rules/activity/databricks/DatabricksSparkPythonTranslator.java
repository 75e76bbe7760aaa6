package io.wkmigrate.rules.activity.databricks;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.List;

/** Databricks Python activity (AC-DbxPython): a Python script task. */
@Translates("DatabricksSparkPython")
final class DatabricksSparkPythonTranslator implements ActivityTranslator<DatabricksSparkPythonTranslator.Properties> {

    record Properties(Value<String> pythonFile, List<Value<JsonNode>> parameters, List<LibraryProperties> libraries) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        return source.as(new PythonFileWork(
                properties.pythonFile(),
                properties.parameters(),
                LibraryProperties.translate(properties.libraries(), context),
                LinkedCompute.of(source, context)));
    }
}
