package io.wkmigrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.verify.adf.PipelineRun;
import io.wkmigrate.verify.adf.Scope;
import io.wkmigrate.verify.adf.ScopeActivity;
import io.wkmigrate.verify.adf.ScopeReader;
import io.wkmigrate.verify.lakeflow.Behaviour;
import io.wkmigrate.verify.lakeflow.JobGraph;
import io.wkmigrate.verify.lakeflow.JobRun;
import io.wkmigrate.verify.lakeflow.JobTask;
import io.wkmigrate.verify.lakeflow.Reading;
import io.wkmigrate.verify.lakeflow.StateComparison;
import io.wkmigrate.verify.lakeflow.TaskCourse;
import io.wkmigrate.verify.lakeflow.TaskEnd;
import io.wkmigrate.verify.logic.AllCourses;
import io.wkmigrate.verify.logic.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both interpreters, for all courses of events at once, come to what simulations come to for courses of events drawn
 * by lot.
 */
class SimulationTest {

    private static final int COURSES = 40;

    static LongStream seeds() {
        return LongStream.range(0, 250);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPipelineRunsAsSimulated(long seed) throws Exception {
        String sketch = RandomFlow.of(seed, 6);
        JsonNode properties = FlowSketch.properties(sketch);
        Scope scope = ScopeReader.pipeline(properties);
        List<Choice> choices = choices(scope);
        AllCourses logic = new AllCourses(choices, 100_000);
        PipelineRun<Integer> run = new PipelineRun<>(logic, scope, every -> false);
        Random random = new Random(seed);
        for (int i = 0; i < COURSES; i++) {
            Set<Choice> happens = some(choices, random);
            FlowSimulation simulation = new FlowSimulation(names(happens), random);
            boolean succeeds = simulation.succeeds(properties.path("activities"), "");
            Set<String> ran = new TreeSet<>();
            run.courses().forEach((activity, course) -> {
                if (holds(logic, course.ran(), choices, happens)) {
                    ran.add(activity.path());
                }
            });
            assertThat(ran).as("%s when %s", sketch, happens).isEqualTo(simulation.ran());
            assertThat(holds(logic, run.succeeded(), choices, happens))
                    .as("%s when %s", sketch, happens)
                    .isEqualTo(succeeds);
        }
    }

    private static List<Choice> choices(Scope scope) {
        List<Choice> choices = new ArrayList<>();
        for (ScopeActivity each : scope.withBranches().toList()) {
            if (each.branches().isEmpty()) {
                choices.add(Choice.fails(each.path()));
            }
            for (int i = 0; i + 1 < each.branches().size(); i++) {
                choices.add(PipelineRun.choice(each, i));
            }
        }
        return choices;
    }

    private static Set<String> names(Set<Choice> happens) {
        Set<String> names = new HashSet<>();
        for (Choice each : happens) {
            names.add(each.kind() == Choice.Kind.CASE ? each.subject() + "=" + (each.number() + 1) : each.subject());
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aJobRunsAsSimulated(long seed) throws Exception {
        Random random = new Random(seed);
        String sketch = RandomJob.of(random);
        JsonNode job = JobSketch.job(sketch);
        JobGraph graph = JobGraph.read(job);
        List<Choice> choices = new ArrayList<>();
        Map<String, Behaviour> behaviours = new LinkedHashMap<>();
        for (JobTask each : graph.tasks().values()) {
            behaviours.put(each.key(), behaviour(each, choices));
        }
        for (Reading each : Reading.values()) {
            choices.add(each.choice());
        }
        AllCourses logic = new AllCourses(choices, 100_000);
        JobRun<Integer> run = new JobRun<>(logic, graph, behaviours);
        for (int i = 0; i < COURSES; i++) {
            Set<Choice> happens = some(choices, random);
            JobSimulation simulation = new JobSimulation(job, events(graph, happens), random);
            Map<String, String> states = new HashMap<>();
            run.courses().forEach((task, course) -> states.put(task, state(logic, course, choices, happens)));
            assertThat(states).as("%s when %s", sketch, happens).isEqualTo(simulation.states());
            assertThat(holds(logic, run.succeeded(), choices, happens))
                    .as("%s when %s", sketch, happens)
                    .isEqualTo(simulation.succeeded());
        }
    }

    private static Behaviour behaviour(JobTask task, List<Choice> choices) throws Exception {
        if (task.condition().isPresent()) {
            return new Behaviour.Comparison(
                    StateComparison.read(task, task.condition().get()));
        }
        choices.add(Choice.fails(task.key()));
        choices.add(Choice.timesOut(task.key()));
        return new Behaviour.Work(
                new Behaviour.Open(Choice.fails(task.key()), Optional.of(Choice.timesOut(task.key()))));
    }

    private static JobSimulation.Events events(JobGraph graph, Set<Choice> happens) {
        Map<String, String> results = new HashMap<>();
        for (String each : graph.tasks().keySet()) {
            if (happens.contains(Choice.fails(each))) {
                results.put(each, happens.contains(Choice.timesOut(each)) ? "timedout" : "failed");
            }
        }
        Set<String> readings = new HashSet<>();
        for (Reading each : Reading.values()) {
            if (happens.contains(each.choice())) {
                readings.add(each.name());
            }
        }
        return new JobSimulation.Events(results, never -> false, never -> false, readings);
    }

    private static String state(
            AllCourses logic, TaskCourse<Integer> course, List<Choice> choices, Set<Choice> happens) {
        List<String> states = new ArrayList<>();
        for (TaskEnd end : TaskEnd.values()) {
            if (holds(logic, course.ended(end), choices, happens)) {
                states.add(end.name().toLowerCase(Locale.ROOT));
            }
        }
        assertThat(states).as("a task ends in one way").hasSize(1);
        return holds(logic, course.timedOut(), choices, happens) ? "timedout" : states.get(0);
    }

    private static Set<Choice> some(List<Choice> choices, Random random) {
        Set<Choice> some = new HashSet<>(choices);
        some.removeIf(each -> random.nextInt(3) > 0);
        return some;
    }

    private static boolean holds(AllCourses logic, Integer predicate, List<Choice> choices, Set<Choice> happens) {
        Integer course = logic.constant(true);
        for (Choice each : choices) {
            Integer variable = logic.variable(each);
            course = happens.contains(each) ? logic.and(course, variable) : logic.butNot(course, variable);
        }
        return !logic.isNever(logic.and(course, predicate));
    }
}
