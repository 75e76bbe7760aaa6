package io.wkmigrate.policy;

import io.wkmigrate.api.rule.RuleKind;

/** One entry of a file of policies, which is a rewrite. */
sealed interface PolicyRule
        permits JobPolicy, ClusterPolicy, NotebookPathPolicy, StoragePolicy, TablePolicy, TaskNamePolicy {

    /** Which rewrite it is. */
    RuleKind kind();

    /** What it does, as a sentence without its full stop. */
    String summary();
}
