package io.wkmigrate.api.job;

import io.wkmigrate.api.emit.JobText;
import java.util.List;
import java.util.Optional;

/**
 * Who is behind a job: as whom it runs, who may do what with it, and who is told of its runs. What is absent is left to
 * whoever deploys the job.
 *
 * @param runAs as whom it runs: a user or a service principal
 * @param permissions who may do what with it; bundles set them, they are no settings of the job itself
 * @param notifications who is told of its runs
 */
public record JobGovernance(Optional<Principal> runAs, List<Permission> permissions, Notifications notifications) {

    /** Nothing is said. */
    public static final JobGovernance NONE = new JobGovernance(Optional.empty(), List.of(), Notifications.NONE);

    /** Takes the permissions over; a group cannot run a job or own it. */
    public JobGovernance {
        permissions = List.copyOf(permissions);
        if (runAs.filter(each -> each.kind() == Principal.Kind.GROUP).isPresent()) {
            throw new IllegalArgumentException("A job runs as a user or a service principal, not as a group");
        }
    }

    /** The same with somebody as whom the job runs. */
    public JobGovernance withRunAs(Principal principal) {
        return new JobGovernance(Optional.of(principal), permissions, notifications);
    }

    /** The same with other permissions. */
    public JobGovernance withPermissions(List<Permission> others) {
        return new JobGovernance(runAs, others, notifications);
    }

    /** The same with others who are told. */
    public JobGovernance withNotifications(Notifications others) {
        return new JobGovernance(runAs, permissions, others);
    }

    /**
     * Somebody whom the workspace knows.
     *
     * @param name the name of a user or group; of a service principal its application id
     */
    public record Principal(Kind kind, JobText name) {

        /** What somebody is. */
        public enum Kind {
            /** Somebody with an account. */
            USER,
            /** A program with an identity of its own. */
            SERVICE_PRINCIPAL,
            /** Several of them. */
            GROUP
        }
    }

    /** What somebody may do with a job. */
    public record Permission(Level level, Principal principal) {

        /** An owner is one person or service principal. */
        public Permission {
            if (level == Level.IS_OWNER && principal.kind() == Principal.Kind.GROUP) {
                throw new IllegalArgumentException("A job is owned by a user or a service principal, not by a group");
            }
        }

        /** How much somebody may do. */
        public enum Level {
            IS_OWNER,
            CAN_MANAGE,
            CAN_MANAGE_RUN,
            CAN_VIEW
        }
    }

    /** Addresses that get mail when a run starts, succeeds or fails. */
    public record Notifications(List<JobText> onStart, List<JobText> onSuccess, List<JobText> onFailure) {

        /** Nobody gets mail. */
        public static final Notifications NONE = new Notifications(List.of(), List.of(), List.of());

        /** Takes the addresses over. */
        public Notifications {
            onStart = List.copyOf(onStart);
            onSuccess = List.copyOf(onSuccess);
            onFailure = List.copyOf(onFailure);
        }
    }
}
