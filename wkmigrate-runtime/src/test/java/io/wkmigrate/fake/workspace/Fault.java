package io.wkmigrate.fake.workspace;

/** Something that goes wrong with one call: instead of the work (before) or instead of the answer (after). */
public sealed interface Fault {

    /** Whether the service does what the call asks for. */
    boolean done();

    /** An answer of this status, with {@code Retry-After} unless that is empty. */
    record Status(int code, String errorCode, String retryAfter, boolean done) implements Fault {

        /** The same answer, though the service did what was asked, as gateways do that lose patience. */
        public Status afterDoing() {
            return new Status(code, errorCode, retryAfter, true);
        }
    }

    /** No answer; the connection stays open until the fake is closed or does not hold it any longer. */
    record Timeout(boolean done) implements Fault {}

    /** The connection ends without an answer. */
    record Drop(boolean done) implements Fault {}

    /** The work is done, and the connection ends in the middle of the answer's body. */
    record Cut() implements Fault {

        @Override
        public boolean done() {
            return true;
        }
    }

    /** From this call on every connection ends without an answer and nothing is done. */
    record Kill(boolean done) implements Fault {}

    /** Something happens between two calls: a hand on the workspace, an interrupt. The call itself is served. */
    record Hook(Runnable action, boolean done) implements Fault {}

    static Status status(int code, String errorCode) {
        return new Status(code, errorCode, "", false);
    }

    static Status status(int code, String errorCode, int retryAfterSeconds) {
        return new Status(code, errorCode, Integer.toString(retryAfterSeconds), false);
    }

    static Fault timeoutBefore() {
        return new Timeout(false);
    }

    static Fault timeoutAfter() {
        return new Timeout(true);
    }

    static Fault dropBefore() {
        return new Drop(false);
    }

    static Fault dropAfter() {
        return new Drop(true);
    }

    static Fault cut() {
        return new Cut();
    }

    static Fault killBefore() {
        return new Kill(false);
    }

    static Fault killAfter() {
        return new Kill(true);
    }

    /** Runs before the service works on the call. */
    static Fault before(Runnable action) {
        return new Hook(action, false);
    }

    /** Runs after the service worked on the call and before it answers. */
    static Fault after(Runnable action) {
        return new Hook(action, true);
    }
}
