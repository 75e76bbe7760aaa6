package io.wkmigrate.processor.model;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.api.rule.IngestionRewrite;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.api.rule.TaskNameRewrite;

/** The interfaces that a rewrite may implement. */
public enum RewriteKind {
    PIPELINE(RuleKind.PIPELINE_REWRITE, "pipelineRewrites", PipelineRewrite.class),
    JOB(RuleKind.JOB_REWRITE, "jobRewrites", JobRewrite.class),
    STORAGE(RuleKind.STORAGE_REWRITE, "storageRewrites", StorageRewrite.class),
    INGESTION(RuleKind.INGESTION_REWRITE, "ingestionRewrites", IngestionRewrite.class),
    TASK_NAME(RuleKind.TASK_NAME_REWRITE, "taskNameRewrites", TaskNameRewrite.class);

    private final RuleKind ruleKind;
    private final String method;
    private final Class<?> rewrite;

    RewriteKind(RuleKind ruleKind, String method, Class<?> rewrite) {
        this.ruleKind = ruleKind;
        this.method = method;
        this.rewrite = rewrite;
    }

    /** The kind under which such rewrites stand in the catalogue. */
    public RuleKind ruleKind() {
        return ruleKind;
    }

    /** The method of a module that hands them out. */
    public String method() {
        return method;
    }

    /** The interface. */
    public ClassName rewrite() {
        return ClassName.get(rewrite);
    }
}
