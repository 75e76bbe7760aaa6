package io.wkmigrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.verify.Proof.Result;
import io.wkmigrate.verify.adf.Scope;
import io.wkmigrate.verify.adf.ScopeReader;
import io.wkmigrate.verify.lakeflow.JobGraph;
import io.wkmigrate.verify.lakeflow.JobRun;
import io.wkmigrate.verify.lakeflow.Reading;
import io.wkmigrate.verify.logic.Choice;
import io.wkmigrate.verify.logic.SingleCourse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * ADF's documented outcomes through the whole chain: the JSON of a pipeline, the job that is emitted for it, and the
 * job's run. Sketches have {@code ;} for line ends.
 */
class DocumentedPatternsTest {

    /** ST-2: how the run ends when A succeeds, and when it fails. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            nothing,                 "A",                                                            true, false
            success only,            "A;B <- A Succeeded",                                           true, false
            Try-Catch,               "A;H <- A Failed",                                              true, true
            Do-If-Else,              "A;B <- A Succeeded;H <- A Failed",                             true, false
            Do-If-Skip-Else,         "A;B <- A Succeeded;H <- A Failed;Dummy <- B Skipped",          true, true
            completion only,         "A;C <- A Completed",                                           true, true
            completion and success,  "A;C <- A Completed;B <- A Succeeded",                          true, false
            either in one successor, "A;B <- A Succeeded|Failed",                                    true, true
            AND-join,                "A;B2;J <- A Succeeded, B2 Succeeded",                          true, false
            chain,                   "A;Y <- A Succeeded;Z <- Y Succeeded",                          true, false
            generic error handling,  "A;B <- A Succeeded;C <- B Succeeded;E <- C Failed|Skipped",    true, true
            Try-Catch-Proceed,       "A;H <- A Failed;N <- H Succeeded|Skipped",                     true, true
            handled in a branch,     "Check if;  + A;  + H <- A Failed;B <- Check Succeeded",        true, true
            """)
    void theRunEndsAsDocumented_ST2_ST5(String pattern, String sketch, boolean succeeds, boolean fails) {
        EmittedPipeline emitted = EmittedPipeline.convert(sketch.replace(";", "\n"));
        assertThat(emitted.proof().result()).isEqualTo(Result.EQUAL);
        for (Set<Reading> readings : List.of(Set.<Reading>of(), Set.of(Reading.values()))) {
            assertThat(run(emitted, readings, "").succeeded()).isEqualTo(succeeds);
            assertThat(run(emitted, readings, "A").succeeded()).isEqualTo(fails);
        }
    }

    /** EX-4 to EX-8: which of B, C, H and J run, depending on what fails. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "A;B <- A Succeeded;H <- A Failed",              "",    "B"
            "A;B <- A Succeeded;H <- A Failed",              "A",   "H"
            "A;B <- A Completed",                            "A",   "B"
            "A;B <- A Succeeded;C <- B Completed",           "A",   ""
            "A;B <- A Succeeded;C <- B Skipped",             "A",   "C"
            "A;B <- A Succeeded;C <- B Skipped",             "",    "B"
            "A;B <- A Succeeded;C <- B Failed|Skipped",      "A",   "C"
            "A;B <- A Succeeded;C <- B Failed|Skipped",      "B",   "B C"
            "A;B <- A Succeeded;C <- B Completed|Skipped",   "A",   "C"
            "A;B <- A Succeeded;C <- B Failed",              "A",   ""
            "A;X;J <- A Succeeded, X Failed",                "X",   "J"
            "A;X;J <- A Succeeded, X Failed",                "A X", ""
            "A;X;J <- A Failed, X Failed",                   "A X", "J"
            "A;X;J <- A Failed, X Failed",                   "A",   ""
            "A;X;J <- A Completed, X Succeeded",             "A",   "J"
            """)
    void theSameActivitiesRunAsDocumented_EX4_EX8(String sketch, String failing, String running) {
        EmittedPipeline emitted = EmittedPipeline.convert(sketch.replace(";", "\n"));
        assertThat(emitted.proof().result()).isEqualTo(Result.EQUAL);
        for (Set<Reading> readings : List.of(Set.<Reading>of(), Set.of(Reading.values()))) {
            Set<String> ran = new TreeSet<>();
            run(emitted, readings, failing).courses().forEach((task, course) -> {
                if (course.success() || course.failed()) {
                    ran.add(task);
                }
            });
            ran.retainAll(Set.of("B", "C", "H", "J"));
            assertThat(String.join(" ", ran)).isEqualTo(running);
        }
    }

    /** The run of the emitted job in which some activities fail, and every If Condition is true. */
    private static JobRun<Boolean> run(EmittedPipeline emitted, Set<Reading> readings, String failing) {
        try {
            Scope scope = ScopeReader.pipeline(emitted.properties());
            JobGraph graph = JobGraph.read(emitted.jobs().get(emitted.job()));
            Set<Choice> happens = new HashSet<>();
            readings.forEach(each -> happens.add(each.choice()));
            scope.withBranches().forEach(activity -> {
                happens.add(Choice.isTrue(activity.path()));
                if (List.of(failing.split(" ")).contains(activity.name())) {
                    happens.add(Choice.fails(activity.path()));
                }
            });
            TaskRoles roles = new TaskRoles(scope, Optional.empty(), graph, emitted.sourceMap());
            return new JobRun<>(new SingleCourse(happens), graph, roles.behaviours());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
