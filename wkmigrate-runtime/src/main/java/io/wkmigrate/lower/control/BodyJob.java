package io.wkmigrate.lower.control;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.assembly.PipelineJob;
import io.wkmigrate.lower.dependency.Attachment;
import io.wkmigrate.lower.dependency.Closing;
import io.wkmigrate.lower.dependency.ScopeEnd;
import io.wkmigrate.lower.plan.Activities;
import io.wkmigrate.lower.plan.TaskParameters;
import io.wkmigrate.lower.value.ChildJobScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The job of the body of a loop. Each run of it is one pass. */
final class BodyJob {

    private final ActivityLowering loop;
    private final List<Activity> body;
    private final JobAssembly job;
    private final ChildJobScope references;
    private final ScopeEnd end;

    /**
     * Lowers a body to a job of its own.
     *
     * @param around what references mean in the loop
     */
    BodyJob(ActivityLowering loop, List<Activity> body, ReferenceScope around) {
        this.loop = loop;
        this.body = body;
        JobAssembly outer = loop.job();
        String key = outer.context().factory().allocateJobKey(outer.jobKey() + "_" + loop.taskKey());
        this.job = outer.child(key);
        reserveTaskParameters();
        this.references = new ChildJobScope(around, job.parameterNames(), loop.evaluation());
        CarriedVariables.in(loop).forEach(references::carry);
        this.end = new ScopeLowering(job, body, Attachment.START, references).lower();
    }

    /** A job parameter of the same name as one of a task in the body would win over it. */
    private void reserveTaskParameters() {
        Activities.running(body).stream()
                .flatMap(each -> TaskParameters.of(each.kind()).keySet().stream())
                .forEach(job.parameterNames()::reserve);
    }

    /** Adds the job, once everything that belongs to it is there. It ends as the body does. */
    void complete() {
        new Closing(job, Optional.of(loop.header())).close(end);
        new PipelineJob(job.context()).add(job, loop.header().path(), references.parameters());
    }

    List<Activity> body() {
        return body;
    }

    JobAssembly job() {
        return job;
    }

    /** What references mean in the job. */
    ReferenceScope references() {
        return references;
    }

    ScopeEnd end() {
        return end;
    }

    /** The id of the job, as a task refers to it. */
    JobText id() {
        return JobText.jobId(job.jobKey());
    }

    /** The parameter that passes a variable which the loop carries; none when the body does not read it. */
    Optional<String> parameterOf(Variable variable) {
        return references.parameterOf(variable);
    }

    /** The parameters of the job that are the same for every pass and what is passed for them, where the loop is. */
    Map<String, JobText> arguments() {
        return references.arguments();
    }
}
