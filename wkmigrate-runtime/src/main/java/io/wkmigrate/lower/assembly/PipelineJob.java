package io.wkmigrate.lower.assembly;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Parameter;
import io.wkmigrate.api.ir.ParameterType;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.Job.JobParameter;
import io.wkmigrate.api.job.JobGovernance;
import io.wkmigrate.api.job.JobOrigin;
import io.wkmigrate.api.value.StringForm;
import io.wkmigrate.lower.plan.ParameterNames;
import io.wkmigrate.lower.plan.ParameterText;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.plan.TypedText;
import io.wkmigrate.lower.plan.ValueTypes;
import io.wkmigrate.translate.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds the settings of the jobs of one pipeline: its own, and those of its loops. */
public final class PipelineJob {

    /** ADF does not limit the runs of a pipeline that says nothing (PO-8); this is the most that a job allows. */
    private static final int UNLIMITED = 1000;

    private final PipelineContext context;

    public PipelineJob(PipelineContext context) {
        this.context = context;
    }

    /** Adds the job of the pipeline itself. */
    public void addMain(JobAssembly assembly) {
        Pipeline pipeline = context.pipeline().pipeline();
        List<JobParameter> parameters = new ArrayList<>();
        context.pipeline().parameters().all().forEach(each -> parameters.add(parameter(each)));
        context.factory()
                .callerFacts()
                .of(context.pipeline())
                .values()
                .forEach(each -> parameters.add(new JobParameter(each, JobText.EMPTY)));
        add(
                assembly,
                context.origin(),
                pipeline.description(),
                parameters,
                OptionalInt.of(Math.min(pipeline.concurrency().orElse(UNLIMITED), UNLIMITED)));
    }

    /**
     * Adds the job of a loop's body.
     *
     * @param path the path of the loop
     */
    public void add(JobAssembly assembly, String path, List<JobParameter> parameters) {
        add(assembly, context.origin().loop(path), Optional.empty(), parameters, OptionalInt.of(UNLIMITED));
    }

    private void add(
            JobAssembly assembly,
            JobOrigin origin,
            Optional<String> description,
            List<JobParameter> parameters,
            OptionalInt concurrency) {
        Job job = new Job(
                assembly.jobKey(),
                JobText.prose(origin.nameFor(origin.pipeline())),
                description.map(Credentials::redacted).map(JobText::prose),
                parameters,
                assembly.jobClusters(),
                assembly.tasks(),
                Optional.empty(),
                concurrency,
                JobTags.of(context.pipeline().pipeline(), context.factory().label()),
                JobGovernance.NONE,
                origin);
        context.output().job(job, context.name());
        context.output().sourceMap(assembly.sourceMap());
    }

    private JobParameter parameter(ParameterNames.Named named) {
        Parameter parameter = named.parameter();
        Reporter reporter = context.reporter();
        if (named.renamed()) {
            reporter.report(
                    Findings.PARAMETER_RENAMED,
                    parameter.place(),
                    "The parameter \"" + parameter.name() + "\" is \"" + named.jobName() + "\" in the job.");
        }
        if (parameter.type() == ParameterType.SECURE_STRING) {
            reporter.report(
                    Findings.SECURE_PARAMETER,
                    parameter.place(),
                    "The parameter \"" + parameter.name() + "\" is secure.");
            return new JobParameter(named.jobName(), JobText.EMPTY);
        }
        if (parameter.defaultValue().isEmpty()) {
            reporter.report(
                    Findings.PARAMETER_WITHOUT_DEFAULT,
                    parameter.place(),
                    "The parameter \"" + parameter.name() + "\" has no default.");
        }
        return new JobParameter(named.jobName(), defaultValue(parameter, reporter));
    }

    private static JobText defaultValue(Parameter parameter, Reporter reporter) {
        Type type = ValueTypes.of(parameter.type());
        String text = parameter
                .defaultValue()
                .map(value -> ParameterText.of(TypedText.read(value, type)))
                .orElse("");
        if (Credentials.isCredential(parameter.name(), text)) {
            reporter.report(
                    Findings.PARAMETER_SECRET,
                    parameter.place(),
                    "The default of the parameter \"" + parameter.name() + "\" looks like a credential.");
            return JobText.EMPTY;
        }
        StringForm form = StringForm.of(text);
        if (form == StringForm.WHOLE || form == StringForm.INTERPOLATED) {
            reporter.report(
                    Findings.PARAMETER_DEFAULT_EXPRESSION,
                    parameter.place(),
                    "The default of the parameter \"" + parameter.name() + "\" was kept as text.");
        }
        Optional<JobText> literal = JobText.literal(text);
        if (literal.isEmpty()) {
            reporter.report(
                    Findings.PARAMETER_DEFAULT_REPLACED,
                    parameter.place(),
                    "The default of the parameter \"" + parameter.name() + "\" was not written.");
        }
        return literal.orElse(JobText.EMPTY);
    }
}
