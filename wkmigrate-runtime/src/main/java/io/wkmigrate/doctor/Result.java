package io.wkmigrate.doctor;

import io.wkmigrate.workspace.WorkspaceException;
import java.util.Objects;

/**
 * What a check found.
 *
 * @param status how good that is
 * @param concern what it is about, for who has to do something
 * @param finding what is there
 * @param remedy what to do; empty when nothing is
 */
public record Result(Status status, Concern concern, String finding, String remedy) {

    /** How good it is. */
    public enum Status {
        /** As it should be. */
        OK,
        /** Works, but not everything, or not for long. */
        WARN,
        /** Does not work. */
        FAIL,
        /** Not looked at. */
        SKIP
    }

    /** Whose business it is. */
    public enum Concern {
        /** What is set on this machine. */
        CONFIGURATION,
        /** What is between here and there. */
        NETWORK,
        /** Who signs in, and what he may do. */
        ACCESS
    }

    static Result ok(Concern concern, String finding) {
        return new Result(Status.OK, concern, finding, "");
    }

    static Result warning(Concern concern, String finding, String remedy) {
        return new Result(Status.WARN, concern, finding, remedy);
    }

    static Result failure(Concern concern, String finding, String remedy) {
        return new Result(Status.FAIL, concern, finding, remedy);
    }

    static Result skipped(String reason) {
        return new Result(Status.SKIP, Concern.CONFIGURATION, reason, "");
    }

    /** The messages of these exceptions say what to do, too. */
    static Result of(WorkspaceException failure) {
        Concern concern = switch (failure.kind()) {
            case ADDRESS -> Concern.CONFIGURATION;
            case AUTHENTICATION, PERMISSION -> Concern.ACCESS;
            case NOT_FOUND, ALREADY_EXISTS, INVALID, UNREACHABLE, UNCERTAIN, BUSY -> Concern.NETWORK;
        };
        return failure(concern, Objects.requireNonNullElse(failure.getMessage(), ""), "");
    }
}
