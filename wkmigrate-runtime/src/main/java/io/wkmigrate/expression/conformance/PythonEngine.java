package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.python.PythonEmitter;
import io.wkmigrate.expression.python.PythonLibrary;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions as the Python that is generated from them. One interpreter serves all; when an expression kills it, that
 * is a fault of this expression, and a new one goes on with the next.
 */
public final class PythonEngine implements Engine {

    private static final long SECONDS_PER_EXPRESSION = 30;

    private final Functions functions;
    private final PythonLibrary library;
    private final String command;
    private final long secondsPerExpression;
    private @Nullable Interpreter interpreter;

    private PythonEngine(Functions functions, PythonLibrary library, String command, long secondsPerExpression) {
        this.functions = functions;
        this.library = library;
        this.command = command;
        this.secondsPerExpression = secondsPerExpression;
    }

    /**
     * Starts Python.
     *
     * @param command the program: {@code python3}
     * @throws NoPythonException when it cannot be started, or is not the Python that generated code needs
     */
    public static PythonEngine start(Functions functions, PythonLibrary library, String command)
            throws NoPythonException {
        return start(functions, library, command, SECONDS_PER_EXPRESSION);
    }

    static PythonEngine start(Functions functions, PythonLibrary library, String command, long secondsPerExpression)
            throws NoPythonException {
        PythonEngine engine = new PythonEngine(functions, library, command, secondsPerExpression);
        try {
            JsonNode version = engine.running().ask(JsonNodeFactory.instance.objectNode());
            if (!version.path("suits").booleanValue()) {
                throw new NoPythonException("'" + command + "' is Python "
                        + version.path("version").asText() + ", and generated code needs 3.10.");
            }
            return engine;
        } catch (IOException e) {
            engine.close();
            throw new NoPythonException("Python cannot be started as '" + command + "'.");
        }
    }

    @Override
    public Outcome evaluate(String expression, ExpressionContext context) {
        PythonEmitter emitter = new PythonEmitter(functions, new ContextPython(context));
        Python python;
        try {
            Node tree = ExpressionParser.parse(expression);
            functions.check(tree);
            python = emitter.emit(tree);
        } catch (ExpressionException e) {
            return new Outcome.Failure(JavaEngine.category(e.problem()), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Fault("Writing Python: " + e);
        }
        return run(python, emitter.modules(), context);
    }

    private Outcome run(Python python, Set<String> modules, ExpressionContext context) {
        try {
            Interpreter running = running();
            ObjectNode request = JsonNodeFactory.instance.objectNode();
            request.put("code", python.source()).set("context", context.values());
            context.now().ifPresent(now -> request.put("clock", nanoseconds(now)));
            modules.forEach(request.putArray("modules")::add);
            files(modules, running.modules()).forEach(request.putObject("files")::put);
            return outcome(running.ask(request));
        } catch (IOException e) {
            close();
            return new Outcome.Fault(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException noSuchModule) {
            return new Outcome.Fault(String.valueOf(noSuchModule.getMessage()));
        }
    }

    private static BigInteger nanoseconds(Instant time) {
        return BigInteger.valueOf(time.getEpochSecond())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(time.getNano()));
    }

    /** What the interpreter has to get before it can run Python that imports some modules. */
    private Map<String, String> files(Set<String> modules, Set<String> present) {
        Set<String> wanted = new TreeSet<>(modules);
        wanted.add("errors");
        if (present.containsAll(wanted)) {
            return Map.of();
        }
        Map<String, String> files = library.files(wanted);
        present.addAll(wanted);
        return files;
    }

    private static Outcome outcome(JsonNode answer) {
        if (answer.has("value")) {
            return new Outcome.Value(decoded(answer.get("value")));
        }
        String message = answer.path("message").asText();
        return answer.has("problem")
                ? new Outcome.Failure(answer.get("problem").asText(), message)
                : new Outcome.Fault(message);
    }

    /** Objects come as lists of their members. */
    private static JsonNode decoded(JsonNode value) {
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(each -> array.add(decoded(each)));
            return array;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        value.path("members").forEach(each -> object.set(each.path(0).textValue(), decoded(each.path(1))));
        return object;
    }

    private Interpreter running() throws IOException {
        Interpreter running = interpreter;
        if (running == null) {
            running = Interpreter.start(command, secondsPerExpression);
            interpreter = running;
        }
        return running;
    }

    @Override
    public void close() {
        if (interpreter != null) {
            interpreter.close();
            interpreter = null;
        }
    }
}
