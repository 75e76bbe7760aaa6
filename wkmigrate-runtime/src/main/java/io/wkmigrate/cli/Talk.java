package io.wkmigrate.cli;

import io.wkmigrate.report.PlainText;
import java.io.PrintWriter;
import java.util.List;

/** What the program says on stderr beside its data. Source text in it is made harmless. */
final class Talk {

    private static final String ERASE_LINE = "\r\u001b[K";
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String RESET = "\u001b[0m";

    private final Terminal terminal;
    private final GlobalOptions options;
    private boolean progressShown;

    Talk(Terminal terminal, GlobalOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    /** What went wrong. */
    void error(String message) {
        line(coloured("Error:", RED) + " " + PlainText.of(message));
    }

    /** What went wrong, and lines that show where. */
    void error(String message, List<String> excerpt) {
        error(message);
        excerpt.forEach(each -> line(PlainText.of(each)));
    }

    /** What somebody should look at. */
    void warning(String message) {
        line(coloured("Warning:", YELLOW) + " " + PlainText.of(message));
    }

    /** What is good to know. */
    void note(String message) {
        if (!options.quiet()) {
            line(PlainText.of(message));
        }
    }

    /** What only those want to know who ask for it. */
    void detail(String message) {
        if (options.verbose()) {
            line(PlainText.of(message));
        }
    }

    /** Replaces the line of progress, on a terminal. */
    void progress(String message) {
        terminal.err().print(ERASE_LINE + PlainText.of(message));
        terminal.err().flush();
        progressShown = true;
    }

    /** Takes the line of progress away. */
    void endProgress() {
        if (progressShown) {
            terminal.err().print(ERASE_LINE);
            terminal.err().flush();
            progressShown = false;
        }
    }

    /** Where an exception came from. */
    void trace(Throwable thrown) {
        endProgress();
        thrown.printStackTrace(terminal.err());
    }

    private void line(String text) {
        endProgress();
        PrintWriter err = terminal.err();
        err.print(text + "\n");
        err.flush();
    }

    private String coloured(String text, String colour) {
        return terminal.wantsColour() && !options.colourless() ? colour + text + RESET : text;
    }
}
