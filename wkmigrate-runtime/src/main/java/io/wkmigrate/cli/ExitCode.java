package io.wkmigrate.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The exit codes (design, section 7). Scripts rely on them, so a number keeps its meaning for ever. */
enum ExitCode {
    DONE(0, "done; nothing at or above --fail-on"),
    FAILED(1, "failed: input or output error, nothing to convert, internal error"),
    USAGE(2, "usage: unknown option, missing source, contradiction"),
    FINDINGS(3, "done, with findings at or above --fail-on"),
    PARTIAL(5, "done in part: files were rejected, or edited files were kept"),
    INCOMPATIBLE_RULES(7, "rules that cannot be in force together"),
    CHANGES_PENDING(10, "--check: convert would change the output"),
    INTERRUPTED(130, "interrupted");

    /** Which code wins where several apply; the rest are fatal and never meet another. */
    private static final List<ExitCode> PRECEDENCE = List.of(FAILED, CHANGES_PENDING, PARTIAL, FINDINGS, DONE);

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    /** The code of a run to which several apply. */
    static ExitCode worst(List<ExitCode> codes) {
        return PRECEDENCE.stream().filter(codes::contains).findFirst().orElse(DONE);
    }

    /** The list at the foot of the help pages. */
    static Map<String, String> help() {
        Map<String, String> lines = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(each -> lines.put(Integer.toString(each.number), each.meaning));
        return lines;
    }
}
