package @package@;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The @Prefix@Load activity of our framework: a task that runs our loading notebook. */
@Translates(value = "@Prefix@Load", custom = true)
@Untranslated(property = "legacyId", reason = "nothing has read it since the old scheduler is gone")
final class @Prefix@LoadTranslator implements ActivityTranslator<@Prefix@LoadTranslator.Properties> {

    private static final String NOTEBOOK = "/Workspace/Shared/@module@/load";

    /** What the activity says; each may be a literal or an expression. */
    record Properties(Value<JsonNode> table, Map<String, Value<JsonNode>> options) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        return source.as(new NotebookWork(
                new Value.Literal<>(NOTEBOOK, source.place()),
                parameters(source.properties()),
                List.of(),
                new Compute.Serverless()));
    }

    private static Map<String, Value<JsonNode>> parameters(Properties properties) {
        Map<String, Value<JsonNode>> parameters = new LinkedHashMap<>();
        parameters.put("table", properties.table());
        parameters.putAll(properties.options());
        return parameters;
    }
}
