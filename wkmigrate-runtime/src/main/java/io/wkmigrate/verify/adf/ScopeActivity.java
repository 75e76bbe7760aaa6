package io.wkmigrate.verify.adf;

import java.util.List;
import java.util.Optional;

/** An activity, reduced to what control flow is about. Each is itself: two with equal members are two. */
public final class ScopeActivity {

    /** What an activity is to control flow. */
    public enum Kind {
        /** It succeeds or fails. */
        WORK,
        /** It always fails (AC-Fail). */
        FAIL,
        /** It chooses one of two branches (IF-1). */
        IF,
        /** It chooses one of several branches (SW-2). */
        SWITCH,
        /** It runs its body again and again, and succeeds or fails (FE-6, UN-1). */
        LOOP
    }

    private final String path;
    private final Kind kind;
    private final Optional<Status> mark;
    private final List<Edge> waitsFor;
    private final List<Scope> inside;

    /**
     * An activity.
     *
     * @param path the names of its containers and its own, joined by {@code /}
     * @param mark what it counts as if it is inactive (IN-3); empty for one that is active
     * @param waitsFor all must let it run (EX-4)
     * @param inside the true and the false branch of an If Condition; the cases of a Switch, its default behind them;
     *     the body of a loop
     */
    ScopeActivity(String path, Kind kind, Optional<Status> mark, List<Edge> waitsFor, List<Scope> inside) {
        this.path = path;
        this.kind = kind;
        this.mark = mark;
        this.waitsFor = waitsFor;
        this.inside = inside;
    }

    public String path() {
        return path;
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public Kind kind() {
        return kind;
    }

    public boolean isActive() {
        return mark.isEmpty();
    }

    public Optional<Status> mark() {
        return mark;
    }

    public List<Edge> waitsFor() {
        return waitsFor;
    }

    /** The branches that run as part of the scope around; none for a loop, and none for what is inactive. */
    public List<Scope> branches() {
        boolean branches = kind == Kind.IF || kind == Kind.SWITCH;
        return branches && isActive() ? inside : List.of();
    }

    /** The body of a loop that runs. */
    public Optional<Scope> body() {
        return kind == Kind.LOOP && isActive() ? Optional.of(inside.get(0)) : Optional.empty();
    }

    /** The number of cases of a Switch, its default not among them. */
    public int cases() {
        return inside.size() - 1;
    }

    @Override
    public String toString() {
        return path;
    }
}
