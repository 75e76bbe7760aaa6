package io.wkmigrate.store;

import static io.wkmigrate.store.Markdown.code;
import static io.wkmigrate.store.Markdown.escape;

import io.wkmigrate.api.job.Job;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import io.wkmigrate.lower.workflow.Workflow.KeptSource;
import io.wkmigrate.lower.workflow.Workflow.MissingValue;
import io.wkmigrate.lower.workflow.Workflow.TriggerState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code SETUP.md}: what a person has to do before the bundle runs in the place of the factory. */
final class SetupGuide {

    private final Workflow workflow;
    private final Markdown guide = new Markdown();

    private SetupGuide(Workflow workflow) {
        this.workflow = workflow;
    }

    static String text(Workflow workflow, BundleSettings settings) {
        SetupGuide setup = new SetupGuide(workflow);
        setup.introduction();
        setup.variables();
        SecretsGuide.add(setup.guide, workflow.handover().secrets());
        DataStoresGuide.add(setup.guide, workflow.handover().stores());
        setup.prerequisites();
        setup.declarativePipelines();
        setup.placeholders();
        setup.missingValues();
        setup.deployment(settings);
        setup.schedules();
        setup.triggersToReplace();
        return setup.guide.toString();
    }

    private void introduction() {
        guide.heading(1, "Setting up " + escape(workflow.factory()));
        guide.paragraph(
                "What has to be done by hand before this bundle runs in the place of the factory. Sections that do"
                        + " not apply are left out. What was not translated exactly is listed in `metadata/result.json`.");
    }

    private void variables() {
        List<BundleVariable> variables = workflow.variables();
        if (variables.isEmpty()) {
            return;
        }
        guide.heading(2, "Variables");
        guide.paragraph("Give every variable that has no default a value: in `databricks.yml` as its `default` or under"
                + " `variables` of a target, or as `BUNDLE_VAR_` and the name in the environment.");
        guide.table(
                List.of("Variable", "What to put in", "Default"),
                variables.stream()
                        .map(each -> List.of(
                                code(each.name()),
                                escape(each.description()),
                                each.defaultValue().map(SetupGuide::shown).orElse("**none**")))
                        .toList());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(empty)" : code(value);
    }

    private void prerequisites() {
        List<Prerequisite> all = Prerequisite.of(workflow);
        for (Prerequisite.Kind kind : Prerequisite.Kind.values()) {
            List<List<String>> rows = all.stream()
                    .filter(each -> each.kind() == kind)
                    .map(each -> List.of(code(each.name()), code(each.job()), code(each.task())))
                    .toList();
            if (!rows.isEmpty()) {
                guide.heading(2, kind.heading());
                guide.paragraph(kind.instruction());
                guide.table(List.of(kind.column(), "Job", "Task"), rows);
            }
        }
    }

    private void declarativePipelines() {
        if (workflow.pipelines().isEmpty()) {
            return;
        }
        guide.heading(2, "Declarative pipelines");
        guide.paragraph("These pipelines load files into streaming tables, each file once. Whoever a job runs as needs"
                + " `USE CATALOG`, and `USE SCHEMA` and `CREATE TABLE` in the schema, and `READ FILES` on an external"
                + " location (`READ VOLUME` on a volume) that covers what is read.");
        guide.table(
                List.of("Pipeline", "Reads", "Job", "Task"),
                workflow.pipelines().stream()
                        .map(each -> List.of(code(each.key()), code(each.root()), code(each.job()), code(each.task())))
                        .toList());
    }

    private void placeholders() {
        if (workflow.kept().isEmpty()) {
            return;
        }
        guide.heading(2, "Tasks to write");
        guide.paragraph(
                "These activities have no translation. Their tasks deploy, and fail when they run, until somebody"
                        + " writes their notebooks; the original definitions are kept.");
        List<List<String>> rows = new ArrayList<>();
        for (KeptSource each : workflow.kept()) {
            rows.add(List.of(
                    escape(each.json().path("name").asText()),
                    escape(each.json().path("type").asText()),
                    code(each.file())));
        }
        guide.table(List.of("Activity", "Type", "Definition"), rows);
    }

    private void missingValues() {
        List<MissingValue> missing = workflow.handover().missingValues();
        if (missing.isEmpty()) {
            return;
        }
        guide.heading(2, "Values to compute");
        guide.paragraph(
                "These notebooks need values that no job can compute, and fail until somebody writes down how to get"
                        + " them. `wkmigrate explain PIPELINE/ACTIVITY SOURCE` shows the ADF expression of each.");
        guide.table(
                List.of("Notebook", "Activity", "Property", "Why"),
                missing.stream()
                        .map(each -> List.of(
                                code(each.notebook()),
                                escape(each.activity()),
                                code(each.property()),
                                escape(each.reason())))
                        .toList());
    }

    private void deployment(BundleSettings settings) {
        guide.heading(2, "Deployment");
        guide.paragraph(
                "`dev` is a copy of your own with your name before every job. `prod` should always be deployed by"
                        + " the same identity, best a service principal: the bundle " + code(settings.bundleName())
                        + " is kept under the folder of whoever deploys it.");
        guide.commands(List.of(
                "databricks bundle validate", "databricks bundle deploy", "databricks bundle deploy --target prod"));
    }

    private void schedules() {
        List<Job> scheduled = workflow.jobs().stream()
                .map(Workflow.LoweredJob::job)
                .filter(job -> job.schedule().isPresent())
                .sorted(Comparator.comparing(Job::key))
                .toList();
        if (scheduled.isEmpty()) {
            return;
        }
        guide.heading(2, "Schedules");
        guide.paragraph("All schedules are paused. To cut a pipeline over, stop its trigger in ADF first; then set"
                + " `pause_status: UNPAUSED` in the file of the job and deploy again.");
        guide.table(
                List.of("Job", "Cron", "Time zone", "In ADF", "File"),
                scheduled.stream().map(this::scheduleRow).toList());
    }

    private void triggersToReplace() {
        List<TriggerState> without = workflow.handover().triggers().stream()
                .filter(each -> each.jobs().isEmpty())
                .toList();
        if (without.isEmpty()) {
            return;
        }
        guide.heading(2, "Triggers to replace");
        guide.paragraph("No job carries these triggers; the findings on them say what to set up instead.");
        guide.table(
                List.of("Trigger", "Type", "In ADF"),
                without.stream()
                        .map(each -> List.of(escape(each.name()), escape(each.type()), state(each)))
                        .toList());
    }

    private static String state(TriggerState trigger) {
        return trigger.started().map(started -> started ? "started" : "stopped").orElse("unknown");
    }

    /** What the cut-over has to know: whether ADF had the trigger running. */
    private String stateInAdf(Job job) {
        return workflow.handover().triggers().stream()
                .filter(each -> each.jobs().contains(job.key()))
                .map(SetupGuide::state)
                .findFirst()
                .orElse("unknown");
    }

    private List<String> scheduleRow(Job job) {
        Job.Schedule schedule = job.schedule().orElseThrow();
        return List.of(
                escape(job.name().toString()),
                code(schedule.cron()),
                code(schedule.timeZone()),
                stateInAdf(job),
                code("resources/" + job.key() + ".job.yml"));
    }
}
