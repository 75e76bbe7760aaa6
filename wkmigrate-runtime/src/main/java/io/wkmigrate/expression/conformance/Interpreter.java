package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Python process that answers requests, a line each. What it prints beside its answers (its own errors, warnings) is
 * remembered and told when it ends before its time.
 */
final class Interpreter implements AutoCloseable {

    /** Begins the lines that are answers. */
    private static final String ANSWER = "\u0001";

    private static final String PROGRAM = program();

    private final Process process;
    private final Writer requests;
    private final BufferedReader lines;
    private final long secondsPerAnswer;
    private final Set<String> modules = new HashSet<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "python");
        thread.setDaemon(true);
        return thread;
    });

    private Interpreter(Process process, long secondsPerAnswer) {
        this.process = process;
        this.requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII);
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.secondsPerAnswer = secondsPerAnswer;
    }

    /**
     * Starts one.
     *
     * @param command the program
     * @param secondsPerAnswer how long it may take for an answer
     * @throws IOException when there is no such program
     */
    static Interpreter start(String command, long secondsPerAnswer) throws IOException {
        return new Interpreter(
                new ProcessBuilder(command, "-I", "-c", PROGRAM)
                        .redirectErrorStream(true)
                        .start(),
                secondsPerAnswer);
    }

    private static String program() {
        try (InputStream resource = Interpreter.class.getResourceAsStream("interpreter.py")) {
            if (resource == null) {
                throw new IllegalStateException("interpreter.py is missing in the program");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The modules of the library that it has got. */
    Set<String> modules() {
        return modules;
    }

    /**
     * Waits for the answer to a request.
     *
     * @throws BrokenInterpreterException when it ends or does not answer in time; it cannot be used any more then
     */
    JsonNode ask(JsonNode request) throws BrokenInterpreterException {
        try {
            return reader.submit(() -> answer(CaseJson.write(request))).get(secondsPerAnswer, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new BrokenInterpreterException("Python did not answer within " + secondsPerAnswer + " seconds.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenInterpreterException("The wait for Python was interrupted.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BrokenInterpreterException broken
                    ? broken
                    : new BrokenInterpreterException("Python broke off: " + e.getCause());
        }
    }

    private JsonNode answer(String request) throws IOException, InterruptedException {
        StringBuilder other = new StringBuilder();
        try {
            requests.write(request + "\n");
            requests.flush();
        } catch (IOException endedAlready) {
            other.append(endedAlready.getMessage()).append(' ');
        }
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(ANSWER)) {
                return parsed(line.substring(ANSWER.length()));
            }
            other.append(line.strip()).append(' ');
        }
        throw new BrokenInterpreterException("Python ended with exit code " + process.waitFor() + ". "
                + other.toString().strip());
    }

    private static JsonNode parsed(String answer) throws BrokenInterpreterException {
        try {
            return CaseJson.read(answer);
        } catch (InvalidCaseException e) {
            throw new BrokenInterpreterException("Python gave an answer that is no JSON.");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        reader.shutdownNow();
    }
}
