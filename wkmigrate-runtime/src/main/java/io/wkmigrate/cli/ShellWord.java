package io.wkmigrate.cli;

import java.util.regex.Pattern;

/** Text as one word of a shell, for commands that people copy. */
final class ShellWord {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWord() {}

    static String of(String text) {
        return SAFE.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
