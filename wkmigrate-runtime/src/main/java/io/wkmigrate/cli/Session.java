package io.wkmigrate.cli;

import io.wkmigrate.report.JsonText;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.PageText;
import java.nio.charset.StandardCharsets;

/**
 * One call of the program: what all its commands share.
 *
 * @param terminal what it is connected to
 * @param options the options that every command has; picocli fills them in before a command runs
 * @param talk what it says beside its data
 */
record Session(Terminal terminal, GlobalOptions options, Talk talk) {

    static Session on(Terminal terminal) {
        GlobalOptions options = new GlobalOptions();
        return new Session(terminal, options, new Talk(terminal, options));
    }

    /** Whether colours are welcome. */
    boolean wantsColour() {
        return terminal.wantsColour() && !options.colourless();
    }

    /** Writes data: the page for people, or the JSON for machines, whichever was asked for. */
    void print(Page page, JsonText.Body json) {
        print(PageText.of(page), json);
    }

    /** Writes data: the text for people, or the JSON for machines, whichever was asked for. */
    void print(String text, JsonText.Body json) {
        print(options.json() ? new String(JsonText.of(json), StandardCharsets.UTF_8) : text);
    }

    /** Writes what a run came to. */
    void print(RunOutcome outcome, Page page) {
        print(options.json() ? outcome.json() : PageText.of(page));
    }

    /** Writes data as it is. */
    void print(String text) {
        talk.endProgress();
        terminal.out().print(text);
        terminal.out().flush();
    }
}
