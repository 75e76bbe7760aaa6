package io.wkmigrate.doctor;

import io.wkmigrate.doctor.Result.Concern;
import io.wkmigrate.doctor.Result.Status;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all checks found, in order. */
public record Examination(List<Entry> entries) {

    /** What one check found. */
    public record Entry(String check, Result result) {}

    /** Makes the list its own. */
    public Examination {
        entries = List.copyOf(entries);
    }

    /** Runs checks that build on each other: behind a basis that fails, nothing is looked at. */
    public static Examination of(List<Check> checks) {
        List<Entry> entries = new ArrayList<>();
        Optional<String> missing = Optional.empty();
        for (Check check : checks) {
            Result result = missing.map(each -> Result.skipped("Not looked at: first the " + each + "."))
                    .orElseGet(() -> run(check));
            entries.add(new Entry(check.name(), result));
            if (result.status() == Status.FAIL && check.isBasis()) {
                missing = Optional.of(check.name());
            }
        }
        return new Examination(entries);
    }

    /** With the checks of something else behind. */
    public Examination and(Examination other) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        return new Examination(all);
    }

    /** The worst that was found. */
    public Status worst() {
        return has(Status.FAIL) ? Status.FAIL : has(Status.WARN) ? Status.WARN : Status.OK;
    }

    /** What the first failure is about. */
    public Optional<Concern> firstFailure() {
        return entries.stream()
                .map(Entry::result)
                .filter(each -> each.status() == Status.FAIL)
                .map(Result::concern)
                .findFirst();
    }

    private boolean has(Status status) {
        return entries.stream().anyMatch(each -> each.result().status() == status);
    }

    private static Result run(Check check) {
        try {
            return check.run();
        } catch (WorkspaceException e) {
            return Result.of(e);
        }
    }
}
