package io.wkmigrate.verify.lakeflow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of an operand of a condition task (section 6.2): text that is there, or text that says how a task ended. */
sealed interface TextPiece {

    /** Text as it stands. */
    record Literal(String text) implements TextPiece {}

    /** The {@code result_state} of a task. */
    record ResultState(String task) implements TextPiece {}

    /** Anything else that is put in when the job runs. */
    record OtherReference(String text) implements TextPiece {}

    Pattern REFERENCE = Pattern.compile("\\{\\{(.*?)}}");
    Pattern RESULT_STATE = Pattern.compile("\\s*tasks\\.(`?)([A-Za-z0-9_-]+)\\1\\.result_state\\s*");

    /** Takes a text apart. */
    static List<TextPiece> split(String text) {
        List<TextPiece> pieces = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(text);
        int at = 0;
        while (reference.find()) {
            if (reference.start() > at) {
                pieces.add(new Literal(text.substring(at, reference.start())));
            }
            Matcher state = RESULT_STATE.matcher(reference.group(1));
            pieces.add(state.matches() ? new ResultState(state.group(2)) : new OtherReference(reference.group()));
            at = reference.end();
        }
        if (at < text.length()) {
            pieces.add(new Literal(text.substring(at)));
        }
        return List.copyOf(pieces);
    }
}
