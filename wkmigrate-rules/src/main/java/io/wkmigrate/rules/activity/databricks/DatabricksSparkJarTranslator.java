package io.wkmigrate.rules.activity.databricks;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.JarWork;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.List;

/** Databricks Jar activity (AC-DbxJar): a jar task; the jar is one of the libraries. */
@Translates("DatabricksSparkJar")
final class DatabricksSparkJarTranslator implements ActivityTranslator<DatabricksSparkJarTranslator.Properties> {

    record Properties(
            Value<String> mainClassName, List<Value<JsonNode>> parameters, List<LibraryProperties> libraries) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        return source.as(new JarWork(
                properties.mainClassName(),
                properties.parameters(),
                LibraryProperties.translate(properties.libraries(), context),
                LinkedCompute.of(source, context)));
    }
}
