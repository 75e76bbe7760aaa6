package io.wkmigrate.load.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.wkmigrate.api.finding.Findings;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a file is not JSON: the parser's own messages speak of its classes and quote the file. */
final class JsonFault {

    private static final Pattern CONFLICT = Pattern.compile("^<{7} (?s:.*?)^={7}$", Pattern.MULTILINE);

    private JsonFault() {}

    /** Explains a failure of the parser, which has read as far as {@code reached}. */
    static RejectedFileException explain(byte[] bytes, IOException failure, JsonLocation reached) {
        Optional<CharBuffer> text = TextEncoding.of(bytes).decode(bytes);
        if (text.isEmpty()) {
            return wrongEncoding();
        }
        Matcher conflict = CONFLICT.matcher(text.get());
        if (conflict.find()) {
            long line = text.get()
                            .subSequence(0, conflict.start())
                            .chars()
                            .filter(each -> each == '\n')
                            .count()
                    + 1;
            return unreadable("The file holds an unresolved merge conflict (line " + line + ").", failure);
        }
        return unreadable(whatIsWrong(failure) + inWords(location(failure, reached)) + ".", failure);
    }

    /** Rejects a file that is neither UTF-8 nor UTF-16. */
    static RejectedFileException wrongEncoding() {
        return new RejectedFileException(Findings.FILE_UNREADABLE, "The text is neither UTF-8 nor UTF-16.");
    }

    /** Rejects a file because of what stands at one place of it. */
    static RejectedFileException at(JsonLocation location, String reason) {
        return new RejectedFileException(Findings.FILE_UNREADABLE, reason + inWords(location) + ".");
    }

    private static String whatIsWrong(IOException failure) {
        if (failure instanceof JsonEOFException) {
            return "The JSON ends too early";
        }
        return failure instanceof StreamConstraintsException
                ? "A name or number is longer than any definition needs"
                : "The JSON is not well-formed";
    }

    private static JsonLocation location(IOException failure, JsonLocation reached) {
        JsonLocation own = failure instanceof JsonProcessingException json ? json.getLocation() : null;
        return own == null ? reached : own;
    }

    private static String inWords(JsonLocation location) {
        return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static RejectedFileException unreadable(String reason, IOException failure) {
        return new RejectedFileException(Findings.FILE_UNREADABLE, reason, failure);
    }
}
