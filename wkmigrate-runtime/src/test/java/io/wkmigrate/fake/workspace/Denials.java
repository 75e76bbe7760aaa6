package io.wkmigrate.fake.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the user has no permission for. */
final class Denials {

    private final List<Rule> rules = new ArrayList<>();
    private final Set<Long> hiddenJobs = new HashSet<>();
    private final Set<Long> fixedJobs = new HashSet<>();

    void calls(String method, String path, String message) {
        rules.add(new Rule(method, path, message));
    }

    void object(String path) {
        rules.add(new Rule("", WorkspaceTree.canonical(path), ""));
    }

    void hideJob(long id) {
        hiddenJobs.add(id);
    }

    void fixJob(long id) {
        fixedJobs.add(id);
    }

    void clear() {
        rules.clear();
        hiddenJobs.clear();
        fixedJobs.clear();
    }

    void check(Request request) {
        for (Rule rule : rules) {
            if (!rule.method.isEmpty() && PathPattern.matches(rule.method, rule.path, request)) {
                throw ServiceError.denied(
                        rule.message.isEmpty()
                                ? "User " + request.user() + " does not have permission to perform this action."
                                : rule.message);
            }
        }
    }

    void checkObject(String user, String path, String level) {
        for (Rule rule : rules) {
            if (rule.method.isEmpty() && (path.equals(rule.path) || path.startsWith(rule.path + "/"))) {
                throw ServiceError.denied(user + " does not have " + level + " permissions on " + path
                        + ". Please contact the owner or an administrator for access.");
            }
        }
    }

    boolean hidden(long job) {
        return hiddenJobs.contains(job);
    }

    void checkReading(String user, long job) {
        if (hiddenJobs.contains(job)) {
            throw ServiceError.denied(
                    "User " + user + " does not have View or Admin or Manage Run or Owner permissions on job " + job);
        }
    }

    void checkChange(String user, long job) {
        if (hiddenJobs.contains(job) || fixedJobs.contains(job)) {
            throw ServiceError.denied("User " + user + " does not have Admin or Owner permissions on job " + job);
        }
    }

    /** A rule without a method is about an object of the workspace. */
    private record Rule(String method, String path, String message) {}
}
