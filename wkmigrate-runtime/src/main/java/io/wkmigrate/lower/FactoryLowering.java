package io.wkmigrate.lower;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Parameter;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.TaskNameRewrite;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.placement.ExpressionPlacement;
import io.wkmigrate.expression.python.PythonLibrary;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.assembly.LoweringOutput;
import io.wkmigrate.lower.assembly.PipelineContext;
import io.wkmigrate.lower.assembly.PipelineJob;
import io.wkmigrate.lower.control.ScopeLowering;
import io.wkmigrate.lower.plan.FactoryPlan;
import io.wkmigrate.lower.plan.FactoryPlan.PlannedPipeline;
import io.wkmigrate.lower.plan.GlobalVariables;
import io.wkmigrate.lower.trigger.TriggerJobs;
import io.wkmigrate.lower.value.ActivityOutputs;
import io.wkmigrate.lower.value.PipelineScope;
import io.wkmigrate.lower.value.PlacementTally.Where;
import io.wkmigrate.lower.value.VariableReads;
import io.wkmigrate.lower.variable.VariableRaces;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import io.wkmigrate.lower.workflow.Workflow.Handover;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lowers one factory: every pipeline to its jobs, every schedule to a job that carries it. */
public final class FactoryLowering {

    private final LoweringOutput output;
    private final GlobalVariables globals;
    private final FactoryPlan plan;
    private final List<Trigger> triggers;
    private final ExpressionPlacement placement;
    private final List<SecretSlot> secrets;

    /**
     * What lowering came to.
     *
     * @param jobOfPipeline the key of the job of each pipeline, in the order of the pipelines
     * @param expressions how many expressions are computed where
     */
    public record Lowered(
            Workflow workflow, List<String> jobOfPipeline, List<Finding> findings, Map<Where, Integer> expressions) {}

    /**
     * Lowers the pipelines and triggers of a factory.
     *
     * @param nameIsKnown whether {@code name} is the name of the factory and not only of its folder
     * @param functions what expressions may call
     * @param secrets the credential slots, which are passed on to the person who has to fill them
     * @param secretScope the scope for secrets that come from no Key Vault
     */
    public FactoryLowering(
            String name,
            boolean nameIsKnown,
            List<Pipeline> pipelines,
            List<Trigger> triggers,
            List<Parameter> globals,
            Functions functions,
            List<SecretSlot> secrets,
            String secretScope) {
        this.output = new LoweringOutput(PythonLibrary.builtIn().with(functions.pythonModules()));
        this.secrets = secrets;
        this.globals = new GlobalVariables(globals, output.variableNames());
        this.plan = new FactoryPlan(name, nameIsKnown, pipelines, this.globals, secrets, secretScope);
        this.triggers = triggers;
        this.placement = new ExpressionPlacement(functions);
    }

    /** The jobs, with tasks that are called after their activities. */
    public Lowered lower() {
        return lower((job, name) -> name);
    }

    /**
     * The jobs.
     *
     * @param naming after what their tasks are called
     */
    public Lowered lower(TaskNameRewrite naming) {
        TriggerJobs schedules = new TriggerJobs(plan, output, placement, triggers);
        plan.calledFirst().forEach(each -> lower(each, naming));
        Handover handover = new Handover(
                Stream.concat(secrets.stream(), output.credentials().stream()).toList(),
                schedules.add(triggers),
                output.missingValues(),
                output.stores());
        new NestingDepth(output).limit();
        List<Finding> findings = new ArrayList<>(output.findings());
        findings.addAll(globals.findings());
        List<Workflow.NotebookFile> notebooks = output.notebooks().stream()
                .sorted(Comparator.comparing(Workflow.NotebookFile::file))
                .toList();
        Workflow workflow = new Workflow(
                plan.label(),
                scheduled(schedules),
                notebooks,
                variables(),
                handover,
                output.sourceMap(),
                output.kept().stream()
                        .sorted(Comparator.comparing(Workflow.KeptSource::file))
                        .toList(),
                library(notebooks),
                output.pipelines());
        List<String> jobOfPipeline =
                plan.pipelines().stream().map(PlannedPipeline::jobKey).toList();
        return new Lowered(workflow, jobOfPipeline, findings, output.tally().counts());
    }

    /** The Python modules that the notebooks import, in the folder beside those of the notebooks. */
    private SortedMap<String, String> library(List<Workflow.NotebookFile> notebooks) {
        Set<String> modules = new TreeSet<>();
        notebooks.forEach(each -> modules.addAll(each.notebook().modules()));
        SortedMap<String, String> files = new TreeMap<>();
        output.library()
                .files(modules)
                .forEach((name, text) -> files.put("src/" + PythonLibrary.PACKAGE + "/" + name, text));
        return files;
    }

    private void lower(PlannedPipeline pipeline, TaskNameRewrite naming) {
        VariableReads variables = new VariableReads(pipeline.pipeline());
        PipelineContext context =
                new PipelineContext(pipeline, plan, placement, variables, new ActivityOutputs(), output, naming);
        new VariableRaces(pipeline.pipeline()).report(context.reporter());
        JobAssembly assembly = new JobAssembly(pipeline.jobKey(), context);
        PipelineScope references = new PipelineScope(pipeline, plan, variables);
        ScopeLowering.lowerJob(assembly, pipeline.pipeline().activities(), references, Optional.empty());
        new PipelineJob(context).addMain(assembly);
    }

    private List<LoweredJob> scheduled(TriggerJobs schedules) {
        return output.jobs().stream()
                .map(each -> plan.pipeline(each.pipeline())
                        .filter(pipeline -> pipeline.jobKey().equals(each.job().key()))
                        .flatMap(schedules::own)
                        .map(schedule -> new LoweredJob(each.job().withSchedule(schedule), each.pipeline()))
                        .orElse(each))
                .sorted(Comparator.comparing(each -> each.job().key()))
                .toList();
    }

    private List<BundleVariable> variables() {
        return Stream.concat(globals.variables().stream(), output.variables().stream())
                .sorted(Comparator.comparing(BundleVariable::name))
                .toList();
    }
}
