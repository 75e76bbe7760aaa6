package io.wkmigrate.store.workspace.apply;

/** Is told how far an apply is. Calls come from several threads, one at a time. */
@FunctionalInterface
public interface DeployProgress {

    /** Tells nobody. */
    DeployProgress NONE = (done, total, what) -> {};

    /**
     * A step has ended.
     *
     * @param what the name of the step
     */
    void at(int done, int total, String what);
}
