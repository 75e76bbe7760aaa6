package io.wkmigrate.policy;

import java.util.List;

/** Policies that cannot be used. The message has a line for each problem: where it is, what is wrong, what to do. */
public final class PolicyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    PolicyException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems of all files, each in one line: {@code policy.yml:3:5: There is no key "tag". …}. */
    public List<String> problems() {
        return problems;
    }
}
