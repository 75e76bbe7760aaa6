package io.wkmigrate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wkmigrate expression eval}. */
@Command(name = "eval", description = "Evaluates an expression as ADF does and prints its value as JSON.")
final class ExpressionEvalCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "EXPR",
            description = "As it stands in ADF, with its @: '@concat(''a'', 1)', 'raw/@{item().name}'.")
    private String expression = "";

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description =
                    "What it may read, as JSON: parameters, globalParameters, pipeline, variables, activities, item,"
                            + " dataset, linkedService, trigger, triggerBody, and utcNow for the clock.")
    private @Nullable Path context;

    ExpressionEvalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        return new ExpressionEvaluation(session).tell(expression, context).number();
    }
}
