package @package@;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import io.wkmigrate.testkit.PipelineHarness;
import org.junit.jupiter.api.Test;

class @Prefix@LoadTranslatorTest {

    private static final RuleHarness RULE = RuleHarness.of(new @Prefix@RuleModule());

    private static final PipelineHarness PIPELINE = PipelineHarness.of(new @Prefix@RuleModule());

    @Test
    void runsTheLoadingNotebookWithTheTableAndTheOptions() {
        NotebookWork work = RULE.translate("""
                {
                  "name": "Load orders",
                  "type": "@Prefix@Load",
                  "typeProperties": {"table": "sales.orders", "options": {"mode": "full"}}
                }
                """).kind(NotebookWork.class);

        assertThat(Values.shown(work.path())).isEqualTo("\"/Workspace/Shared/@module@/load\"");
        assertThat(Values.shown(work.parameters()))
                .containsEntry("table", "\"sales.orders\"")
                .containsEntry("mode", "\"full\"");
    }

    @Test
    void leavesTheLegacyIdBehind() {
        RULE.translate("""
                {
                  "name": "Load orders",
                  "type": "@Prefix@Load",
                  "typeProperties": {"table": "sales.orders", "legacyId": 7}
                }
                """);
    }

    @Test
    void reportsWhatItDoesNotKnow() {
        RULE.translate("""
                {
                  "name": "Load orders",
                  "type": "@Prefix@Load",
                  "typeProperties": {"table": "sales.orders", "colour": "blue"}
                }
                """, Findings.PROPERTY_UNHANDLED);
    }

    @Test
    void becomesATaskWhoseTableIsAParameterOfTheJob() {
        PIPELINE.pipeline("Nightly", """
                        {
                          "parameters": {"table": {"type": "string", "defaultValue": "sales.orders"}},
                          "activities": [
                            {
                              "name": "Load orders",
                              "type": "@Prefix@Load",
                              "policy": {"timeout": "0.02:00:00"},
                              "typeProperties": {
                                "table": {"value": "@pipeline().parameters.table", "type": "Expression"}
                              }
                            }
                          ]
                        }
                        """)
                .convert()
                .statusIs("Load orders", ActivityStatus.TRANSLATED)
                .taskHas("nightly", "Load_orders", """
                        timeout_seconds: 7200
                        notebook_task:
                          notebook_path: /Workspace/Shared/@module@/load
                          base_parameters:
                            table: "{{job.parameters.table}}"
                        """);
    }
}
