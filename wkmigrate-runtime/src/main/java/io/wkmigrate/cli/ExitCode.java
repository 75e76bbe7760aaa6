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
    INPUT_NEEDED(4, "a value is missing, and nobody is there to ask"),
    PARTIAL(5, "done in part: something was rejected, skipped or kept; it is listed"),
    ACCESS(6, "not signed in, or not allowed to"),
    INCOMPATIBLE_RULES(7, "a rule jar that is untrusted, changed or incompatible, or rules in conflict"),
    PLAN_MISFIT(8, "a plan or receipt that does not fit: another place, another source, too old"),
    CHANGES_PENDING(10, "--check: something would change"),
    INTERRUPTED(130, "interrupted");

    /** Which code wins where several apply; the rest are fatal and never meet another. */
    private static final List<ExitCode> PRECEDENCE = List.of(FAILED, ACCESS, CHANGES_PENDING, PARTIAL, FINDINGS, DONE);

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
