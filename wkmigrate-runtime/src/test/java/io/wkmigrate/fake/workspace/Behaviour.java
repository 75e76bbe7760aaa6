package io.wkmigrate.fake.workspace;

/** What workspaces are seen to do, but not everywhere or not by documentation. Tests can ask for either. */
public enum Behaviour {
    /** Notebooks carry the times of their making and last change too; documented for files only. */
    NOTEBOOK_TIMES,
    /** A notebook's source comes back written anew: marker added, blank lines around cells and at the end unified. */
    NOTEBOOKS_REWRITTEN,
    /** Clusters in jobs come back with the attributes that the service adds. */
    CLUSTER_DEFAULTS,
    /** Jobs created without {@code queue} get an enabled one. */
    QUEUE_BY_DEFAULT,
    /** {@code run_as} is written, but only read as {@code run_as_user_name}. */
    RUN_AS_NOT_RETURNED,
    /** {@code trigger.table_update.condition} is written, but not read. */
    TABLE_UPDATE_CONDITION_NOT_RETURNED,
    /** A job that is not there is a wrong parameter (400), as API 2.1 said, not 404. */
    MISSING_JOB_IS_INVALID,
    /** Only a Microsoft Entra token may create a scope that is backed by a Key Vault. */
    KEY_VAULT_SCOPES_NEED_ENTRA
}
