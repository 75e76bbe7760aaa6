package io.wkmigrate.store;

import static io.wkmigrate.store.Samples.job;
import static io.wkmigrate.store.Samples.notebook;
import static io.wkmigrate.store.Samples.task;
import static io.wkmigrate.store.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskLibrary;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import io.wkmigrate.lower.workflow.Workflow.KeptSource;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetupGuideTest {

    @Test
    void theGuideNamesWhatAPersonHasToDo() {
        assertThat(guide(Samples.complete()))
                .contains("| `warehouse_id` | The SQL warehouse | **none** |")
                .contains("| `node_type` | The type of the workers | `Standard_D4s_v5` |")
                .contains("databricks secrets create-scope sales\ndatabricks secrets put-secret sales password\n")
                .contains("| Copy | Copy | `metadata/placeholders/load/copy.json` |")
                .contains("| Load orders | `0 30 2 * * ?` | `Europe/Berlin` | unknown | `resources/load.job.yml` |")
                .contains("databricks bundle deploy");
    }

    @Test
    void whatTheWorkspaceMustHoldIsListed() {
        Workflow workflow = Samples.workflow(job(
                "load",
                task("nb", notebook("/Shared/a"), new TaskCompute.Existing(text("0101-abc"))),
                task("loop", new TaskWork.ForEach(text("[1]"), 1, task("inner", notebook("/Shared/b")))),
                task(
                        "py",
                        new TaskWork.PythonFile(text("dbfs:/x.py"), List.of()),
                        new TaskCompute.Shared("main"),
                        List.of(new TaskLibrary.Wheel(text("/Volumes/w.whl")))),
                task("old", new TaskWork.RunJob(text("42"), Map.of())),
                task("own", new TaskWork.RunJob(JobText.jobId("load"), Map.of()))));

        assertThat(guide(workflow))
                .contains("| `/Shared/a` | `load` | `nb` |")
                .contains("| `/Shared/b` | `load` | `inner` |")
                .contains("| `dbfs:/x.py` | `load` | `py` |")
                .contains("| `/Volumes/w.whl` | `load` | `py` |")
                .contains("| `0101-abc` | `load` | `nb` |")
                .contains("| `42` | `load` | `old` |")
                .doesNotContain("resources.jobs");
    }

    /** Notebooks act with the rights of whoever the job runs as. */
    @Test
    void jobsThatNotebooksRunAreListedBecauseTheyNeedAPermission() {
        Workflow workflow = Samples.workflow(job(
                "load",
                task(
                        "Until",
                        new TaskWork.BundleNotebook(
                                "src/load/Until.py", Map.of("job_id", JobText.jobId("load_until"))))));

        assertThat(guide(workflow)).contains("## Jobs that notebooks run", "| `load_until` | `load` | `Until` |");
    }

    @Test
    void sectionsThatDoNotApplyAreLeftOut() {
        assertThat(guide(Samples.workflow()))
                .doesNotContain(
                        "## Variables", "## Secrets", "## Notebooks", "## Jobs", "## Tasks to write", "## Schedules");
    }

    @Test
    void hostileNamesChangeNoStructure() {
        String hostile = "x | y\n## Heading\n```sh\nrm -rf ~\n``` <script>alert(1)</script> [a](http://b) `c`";
        SourcePlace place = SourcePlace.of("x.json");
        Workflow workflow = new Workflow(
                hostile,
                List.of(),
                List.of(),
                List.of(new BundleVariable("v", hostile, Optional.of(hostile))),
                Samples.handover(
                        new SecretSlot(hostile, hostile, hostile, "key; rm -rf ~", Optional.of(hostile), place)),
                List.of(),
                List.of(new KeptSource(
                        "metadata/placeholders/x.json",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("name", hostile)
                                .put("type", hostile))),
                Collections.emptySortedMap());

        String guide = guide(workflow);

        assertThat(guide.lines().filter(line -> line.startsWith("#")))
                .hasSize(5)
                .noneMatch(line -> line.startsWith("## Heading"));
        // The fences and rows of an ordinary guide: nothing that is not ours opens a block, a tag, a link or a cell.
        assertThat(guide.lines().filter(line -> line.startsWith("```"))).hasSizeLessThanOrEqualTo(4);
        assertThat(guide).doesNotContainPattern("(?<!\\\\)<script").doesNotContainPattern("(?<!\\\\)\\[a");
        assertThat(guide.lines().filter(line -> line.startsWith("| ")).map(SetupGuideTest::columns))
                .isSubsetOf(3L, 4L);
        assertThat(guide.lines().filter(line -> line.contains("rm -rf")))
                .allMatch(line -> line.startsWith("| ") || line.startsWith("# "));
    }

    private static long columns(String row) {
        return java.util.regex.Pattern.compile("(?<!\\\\)\\|")
                        .matcher(row)
                        .results()
                        .count()
                - 1;
    }

    private static String guide(Workflow workflow) {
        return SetupGuide.text(workflow, BundleSettings.forFactory("contoso"));
    }
}
