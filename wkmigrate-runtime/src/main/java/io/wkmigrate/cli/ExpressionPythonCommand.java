package io.wkmigrate.cli;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.python.PythonSketch;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wkmigrate expression python}. */
@Command(
        name = "python",
        description = "Prints the Python that is generated from an expression; each reference gets a name.")
final class ExpressionPythonCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "EXPR", description = "As it stands in ADF, with its @: '@toUpper(item().name)'.")
    private String expression = "";

    ExpressionPythonCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try {
            PythonSketch sketch = PythonSketch.of(ExpressionParser.parse(expression), Functions.builtIn());
            session.print(sketch.source(), json -> {
                json.writeStartObject();
                json.writeArrayFieldStart("modules");
                for (String each : sketch.modules()) {
                    json.writeString(each);
                }
                json.writeEndArray();
                json.writeObjectFieldStart("references");
                for (Map.Entry<String, String> each : sketch.references().entrySet()) {
                    json.writeStringField(each.getKey(), each.getValue());
                }
                json.writeEndObject();
                json.writeStringField("expression", sketch.value().source());
                json.writeStringField("source", sketch.source());
                json.writeEndObject();
            });
            return ExitCode.DONE.number();
        } catch (ExpressionException e) {
            return new ExpressionFailure(session).tell(expression, e).number();
        }
    }
}
