package io.wkmigrate.policy;

import io.wkmigrate.api.job.JobOrigin;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.TaskNameRewrite;

/**
 * Calls tasks otherwise than their activities.
 *
 * @param key what the keys of tasks are made from
 */
record TaskNamePolicy(Template key) implements PolicyRule, TaskNameRewrite {

    @Override
    public RuleKind kind() {
        return RuleKind.TASK_NAME_REWRITE;
    }

    @Override
    public String summary() {
        return "Decides after what tasks are called";
    }

    @Override
    public String rewrite(JobOrigin job, String name) {
        return key.fill(job, name);
    }
}
