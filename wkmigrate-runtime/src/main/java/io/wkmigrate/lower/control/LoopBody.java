package io.wkmigrate.lower.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.lower.assembly.PipelineContext;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.value.Evaluation;
import io.wkmigrate.lower.value.LoopScope;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.ValuePlacer;
import io.wkmigrate.lower.work.LoweredWork;
import io.wkmigrate.lower.work.WorkLowering;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers the body of a loop to the one task that a {@code for_each_task} can run. */
final class LoopBody {

    private final ActivityLowering loop;
    private final ReferenceScope element;

    /**
     * The body of a loop.
     *
     * @param elements what the loop runs over, if that is known now
     */
    LoopBody(ActivityLowering loop, Optional<JsonNode> elements) {
        this.loop = loop;
        this.element = new LoopScope(loop.references(), elements);
    }

    Task lower(List<Activity> body) {
        if (body.isEmpty()) {
            JobText yes = JobText.trusted("true");
            return bare(new TaskWork.Condition(TaskWork.Operator.EQUAL_TO, yes, yes));
        }
        Optional<Task> single = body.size() == 1 ? single(body.get(0)) : Optional.empty();
        return single.orElseGet(() -> childJob(body));
    }

    /** The activity as the nested task itself; empty when it needs tasks around it. */
    private Optional<Task> single(Activity activity) {
        if (!activity.header().state().active() || !(activity.kind() instanceof ActivityKind.Work work)) {
            return Optional.empty();
        }
        Set<Finding> told = new LinkedHashSet<>();
        Reporter reporter = new Reporter(
                told, loop.job().context().name(), Optional.of(activity.header().path()));
        Evaluation evaluation = new Evaluation(() -> "unused");
        PipelineContext context = loop.job().context();
        ValuePlacer values = new ValuePlacer(
                context.placement(),
                element,
                evaluation,
                reporter,
                context.output().tally(),
                activity.header().policy().secureInput());
        NotebookValues computed = new NotebookValues(
                context.placement().functions(), element, loop.job().parameterNames());
        LoweredWork lowered = new WorkLowering(loop.job(), activity, "", values, computed, reporter).lower(work);
        if (!evaluation.entries().isEmpty()) {
            return Optional.empty();
        }
        ActivityLowering inner = ActivityLowering.nested(loop.job(), activity, element);
        told.forEach(each -> inner.reporter().report(each.code(), each.place(), each.message()));
        return Optional.of(inner.nested(work, lowered));
    }

    private Task childJob(List<Activity> body) {
        BodyJob job = new BodyJob(loop, body, element);
        job.complete();
        return bare(new TaskWork.RunJob(job.id(), job.arguments()));
    }

    private Task bare(TaskWork work) {
        String key = loop.job().allocate(loop.activity().name() + "_iteration");
        loop.job().map(key, loop.header(), Optional.empty(), Optional.empty());
        return Task.plain(
                key,
                Optional.of(JobText.prose("One iteration of " + loop.activity().name())),
                List.of(),
                RunIf.ALL_SUCCESS,
                work);
    }
}
