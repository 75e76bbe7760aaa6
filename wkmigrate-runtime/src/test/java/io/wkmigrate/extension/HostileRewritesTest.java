package io.wkmigrate.extension;

import static io.wkmigrate.fake.rulejar.Sources.jobRewrite;
import static io.wkmigrate.fake.rulejar.Sources.pipelineRewrite;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.translate.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of a pipeline and its job when rewrites of a jar go wrong: they stay as they were. Each rewrite acts
 * only on the pipeline that is called like it.
 */
class HostileRewritesTest {

    private static final String ACTIVITIES = """
            {"name": "A", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}},
            {"name": "B", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1},
             "dependsOn": [{"activity": "A", "dependencyConditions": ["Succeeded"]}]}""";

    private static RuleSet rules;

    @BeforeAll
    static void makesAJarOfHostileRewrites() {
        RuleJarForge forge = RuleJarForge.module("acme");
        ofPipelines().forEach((name, body) -> forge.source(pipelineRewrite(name, """
                if (!pipeline.name().equals("%s")) { return pipeline; }
                Pipeline it = pipeline;
                Activity a = it.activities().get(0);
                Activity b = it.activities().get(it.activities().size() - 1);
                %s
                }
                static Pipeline of(Pipeline it, String name, List<Activity> activities, Map<String, String> tags) {
                    return new Pipeline(name, it.description(), it.folder(), it.annotations(), it.parameters(),
                            it.variables(), it.concurrency(), activities, tags, it.place());
                }
                static Activity waiting(Activity it, String on) {
                    ActivityHeader h = it.header();
                    return new Activity(new ActivityHeader(h.name(), h.path(), h.type(), h.description(),
                            List.of(new Dependency(on, Set.of(DependencyCondition.SUCCEEDED), h.place())), h.policy(),
                            h.state(), h.userProperties(), h.place()), it.kind());
                """.formatted(name, body))));
        ofJobs().forEach((name, body) -> forge.source(jobRewrite(name, """
                if (!job.name().toString().equals("%s")) { return job; }
                Task a = job.tasks().get(0);
                Task b = job.tasks().get(1);
                %s
                """.formatted(name, body))));
        rules = Loading.with(Loading.load(forge, "acme-rules.jar"));
    }

    private static Map<String, String> ofPipelines() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("PipelineThrows", "throw new IllegalStateException(\"hunter2\");");
        bodies.put("PipelineNothing", "return null;");
        bodies.put("PipelineNoTags", "return of(it, it.name(), it.activities(), null);");
        bodies.put("PipelineRenamed", "return of(it, \"Other\", it.activities(), it.tags());");
        bodies.put("PipelineLoses", "return of(it, it.name(), List.of(a), it.tags());");
        bodies.put("PipelineRepeats", "return of(it, it.name(), List.of(a, b, a), it.tags());");
        bodies.put("PipelineCircle", "return of(it, it.name(), List.of(waiting(a, \"B\"), b), it.tags());");
        bodies.put("PipelineUnknown", "return of(it, it.name(), List.of(a, waiting(b, \"C\")), it.tags());");
        bodies.put("PipelineNests", """
                return of(it, it.name(), List.of(new Activity(a.header(), new ActivityKind.IfCondition(
                        new Value.Literal<>(true, it.place()), List.of(b), List.of()))), it.tags());""");
        bodies.put("PipelineGrows", """
                Map<String, String> tags = new TreeMap<>(it.tags());
                tags.put("n" + tags.size(), "x");
                return of(it, it.name(), it.activities(), tags);""");
        return bodies;
    }

    private static Map<String, String> ofJobs() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("JobThrows", "throw new IllegalStateException(\"hunter2\");");
        bodies.put("JobNothing", "return null;");
        bodies.put("JobWithoutOrigin", """
                return new Job(job.key(), job.name(), job.description(), job.parameters(), job.clusters(), job.tasks(),
                        job.schedule(), job.maxConcurrentRuns(), job.tags(), job.governance(), JobOrigin.ofPipeline("f", "other", Optional.empty()));""");
        bodies.put("JobLoses", "return job.withTasks(List.of(a));");
        bodies.put("JobRepeats", "return job.withTasks(List.of(a, b, a));");
        bodies.put("JobDisorder", "return job.withTasks(List.of(b, a));");
        bodies.put("JobNoCluster", """
                return job.withTasks(List.of(new Task(a.key(), a.description(), a.dependsOn(), a.runIf(), a.work(),
                        new Task.TaskCompute.Shared("none"), a.libraries(), a.attempts()), b));""");
        bodies.put("JobTags", """
                Map<String, JobText> tags = new TreeMap<>(job.tags());
                for (int i = 10; i < 40; i++) { tags.put("tag" + i, JobText.EMPTY); }
                return job.withTags(tags);""");
        bodies.put("JobParameters", """
                return job.withParameters(List.of(new Job.JobParameter("x", JobText.EMPTY),
                        new Job.JobParameter("x", JobText.EMPTY)));""");
        bodies.put("JobSchedule", "return job.withSchedule(new Job.Schedule(\"every day\", \"UTC\"));");
        bodies.put("JobTimeZone", "return job.withSchedule(new Job.Schedule(\"0 0 6 * * ?\", \"Mars/Olympus\"));");
        bodies.put("JobGrows", "return job.withTag(\"n\" + job.tags().size(), JobText.EMPTY);");
        return bodies;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PipelineThrows  | WKM-2014 | ended with IllegalStateException at PipelineThrows.java:21.",
                "PipelineNothing | WKM-2014 | returned nothing.",
                "PipelineNoTags  | WKM-2014 | returned something with null as the tags of Pipeline.",
                "PipelineRenamed | WKM-2014 | gave the pipeline another name or place.",
                "PipelineLoses   | WKM-2014 | lost or renamed the activity \"B\".",
                "PipelineRepeats | WKM-2014 | put the activity \"A\" into the pipeline twice.",
                "PipelineCircle  | WKM-2014 | made activities wait for each other in a circle.",
                "PipelineUnknown | WKM-2014 | made an activity wait for one that is not beside it.",
                "PipelineNests   | WKM-2014 | moved an activity, or gave one another name, type or place.",
                "PipelineGrows   | WKM-2015 | changes its own result when it is applied again, so it was not applied.",
                "JobThrows       | WKM-2014 | ended with IllegalStateException at JobThrows.java:20.",
                "JobNothing      | WKM-2014 | returned nothing.",
                "JobWithoutOrigin| WKM-2014 | gave the job another origin; use the with methods of Job.",
                "JobLoses        | WKM-2014 | lost, renamed, added or repeated a task of the job.",
                "JobRepeats      | WKM-2014 | lost, renamed, added or repeated a task of the job.",
                "JobDisorder     | WKM-2014 | made the task \"B\" depend on one that does not stand before it.",
                "JobNoCluster    | WKM-2014 | put the task \"A\" on a cluster that the job has not.",
                "JobTags         | WKM-2014 | gave the job more than 25 tags.",
                "JobParameters   | WKM-2014 | lost, renamed or repeated a parameter of the job.",
                "JobSchedule     | WKM-2014 | gave the job a schedule that is no Quartz cron expression of six fields.",
                "JobTimeZone     | WKM-2014 | gave the job a schedule that is no Quartz cron expression in a time zone.",
                "JobGrows        | WKM-2015 | changes its own result when it is applied again, so it was not applied.",
            })
    void aFindingNamesJarAndRuleAndNothingIsChanged(String name, String code, String what) {
        String pipeline = "{\"activities\": [" + ACTIVITIES + "]}";
        Converted converted =
                Adf.factory("adf", "{}").pipeline(name, pipeline).rules(rules).convert();
        Converted without = Adf.factory("adf", "{}").pipeline(name, pipeline).convert();

        assertThat(messages(converted, code)).containsExactly("The rule acme/" + name + " of acme-rules.jar " + what);
        assertThat(converted.jobs()).isEqualTo(without.jobs());
    }

    private static List<String> messages(Converted converted, String code) {
        return converted.result().findings().stream()
                .filter(each -> each.code().code().equals(code))
                .map(Finding::message)
                .toList();
    }
}
