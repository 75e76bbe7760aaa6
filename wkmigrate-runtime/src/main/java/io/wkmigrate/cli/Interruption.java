package io.wkmigrate.cli;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Says a word when somebody interrupts the program; the virtual machine then ends with exit code 130 by itself. */
final class Interruption {

    private static final String WHOLE_FILES = " Every file is whole; run the same command again to go on.";
    private static final String REMEMBERED =
            " What was done so far is remembered; run the same command again to go on.";

    /** What becomes of what was done, by command; the others only read. */
    private static final Map<String, String> ADVICE = Map.of(
            "assess", WHOLE_FILES,
            "convert", WHOLE_FILES,
            "pull", WHOLE_FILES,
            "deploy", REMEMBERED,
            "jobs", REMEMBERED);

    private final Terminal terminal;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<String> running = new AtomicReference<>("");

    Interruption(Terminal terminal) {
        this.terminal = terminal;
    }

    static Interruption announcedOn(Terminal terminal) {
        Interruption interruption = new Interruption(terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::announce));
        return interruption;
    }

    /** A command starts: one of those right below the program. */
    void during(String command) {
        running.set(command);
    }

    /** The program ends by itself, so there is nothing to say any more. */
    void over() {
        over.set(true);
    }

    void announce() {
        if (!over.get()) {
            terminal.err().print("\nInterrupted." + ADVICE.getOrDefault(running.get(), "") + "\n");
            terminal.err().flush();
        }
    }
}
