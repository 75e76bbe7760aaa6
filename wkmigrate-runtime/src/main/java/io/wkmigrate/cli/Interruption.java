package io.wkmigrate.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/** Says a word when somebody interrupts the program; the virtual machine then ends with exit code 130 by itself. */
final class Interruption {

    private final AtomicBoolean over = new AtomicBoolean();

    private Interruption() {}

    static Interruption announcedOn(Terminal terminal) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.announce(terminal)));
        return interruption;
    }

    /** The program ends by itself, so there is nothing to say any more. */
    void over() {
        over.set(true);
    }

    private void announce(Terminal terminal) {
        if (!over.get()) {
            terminal.err().print("\nInterrupted. Every file is whole; run the same command again to go on.\n");
            terminal.err().flush();
        }
    }
}
