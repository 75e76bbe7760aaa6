package io.wkmigrate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.conformance.ExpressionContext;
import io.wkmigrate.expression.conformance.InvalidCaseException;
import io.wkmigrate.expression.conformance.JavaEngine;
import io.wkmigrate.expression.function.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One expression, evaluated. Apart from its command, so that starting the program loads none of the engine. */
final class ExpressionEvaluation {

    private final Session session;

    ExpressionEvaluation(Session session) {
        this.session = session;
    }

    /** Evaluates an expression with what a file says that it may read, and prints its value. */
    ExitCode tell(String expression, @Nullable Path context) throws IOException {
        ExpressionContext given = context == null ? ExpressionContext.EMPTY : read(context);
        try {
            JsonNode value = new JavaEngine(Functions.builtIn(), RealSurroundings.get()).value(expression, given);
            session.print(value + "\n", json -> {
                json.writeStartObject();
                ConformanceJson.value(json, "value", value);
                json.writeStringField("type", Type.of(value).toString());
                json.writeEndObject();
            });
            return ExitCode.DONE;
        } catch (ExpressionException e) {
            return new ExpressionFailure(session).tell(expression, e);
        }
    }

    private static ExpressionContext read(Path file) throws IOException {
        try {
            return ExpressionContext.parse(Files.readString(file));
        } catch (InvalidCaseException e) {
            throw CommandFailure.usage(file + ": " + e.getMessage());
        }
    }
}
