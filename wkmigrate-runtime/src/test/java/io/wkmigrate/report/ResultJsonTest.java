package io.wkmigrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.report.FactoryResult.TriggerResult;
import io.wkmigrate.verify.Difference;
import io.wkmigrate.verify.Difference.Outcome;
import io.wkmigrate.verify.Difference.Part;
import io.wkmigrate.verify.Proof;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultJsonTest {

    @Test
    void saysWhatBecameOfEverything() {
        assertThat(text(SampleResults.sales())).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "tool": {
                    "name": "wkmigrate",
                    "version": "1.2.3"
                  },
                  "ledger": {
                    "files": {
                      "found": 3,
                      "parsed": 2,
                      "rejected": 1
                    },
                    "pipelines": {
                      "found": 1,
                      "converted": 1,
                      "rejected": 0
                    },
                    "activities": {
                      "found": 2,
                      "translated": 1,
                      "approximated": 0,
                      "placeholder": 1,
                      "inactive": 0
                    },
                    "properties": {
                      "found": 7,
                      "bound": 4,
                      "declared": 1,
                      "unhandled": 2
                    },
                    "expressions": {
                      "found": 8,
                      "constant": 1,
                      "reference": 2,
                      "condition": 1,
                      "notebook": 0,
                      "evaluate": 3,
                      "byHand": 1
                    }
                  },
                  "factory": "sales",
                  "pipelines": [
                    {
                      "name": "Load",
                      "factory": "sales",
                      "source": {
                        "file": "pipeline/Load.json",
                        "pointer": ""
                      },
                      "job": "load",
                      "status": "placeholder",
                      "proof": {
                        "result": "equal",
                        "cases": 4
                      },
                      "activities": [
                        {
                          "path": "Clean",
                          "type": "DatabricksNotebook",
                          "status": "translated",
                          "rule": "builtin/NotebookTranslator",
                          "source": {
                            "file": "pipeline/Load.json",
                            "pointer": "/properties/activities/0"
                          },
                          "untranslated": [
                            {
                              "pointer": "/properties/activities/0/userProperties",
                              "reason": "it is only shown in ADF's monitor"
                            }
                          ],
                          "findings": []
                        },
                        {
                          "path": "Copy it",
                          "type": "Copy",
                          "status": "placeholder",
                          "rule": null,
                          "source": {
                            "file": "pipeline/Load.json",
                            "pointer": "/properties/activities/1"
                          },
                          "untranslated": [],
                          "findings": [
                            "WKM-2005"
                          ]
                        }
                      ],
                      "rewrites": [
                        {
                          "rule": "acme/Owner",
                          "changes": [
                            {
                              "what": "load#/tags/owner",
                              "before": "",
                              "after": "finance"
                            }
                          ]
                        }
                      ]
                    }
                  ],
                  "triggers": [
                    {
                      "name": "Daily",
                      "type": "ScheduleTrigger",
                      "started": true,
                      "jobs": [
                        "load"
                      ],
                      "source": {
                        "file": "trigger/Daily.json",
                        "pointer": ""
                      }
                    }
                  ],
                  "rejected": [
                    {
                      "file": "dataset/Bad.json",
                      "reason": "The JSON ends too early."
                    }
                  ],
                  "rules": [
                    {
                      "module": "acme",
                      "kind": "jar",
                      "file": "acme-rules.jar",
                      "sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
                      "version": "2.1",
                      "used": [
                        "acme/Owner"
                      ],
                      "unused": [
                        "acme/Ships"
                      ]
                    }
                  ],
                  "findings": [
                    {
                      "code": "WKM-1001",
                      "severity": "error",
                      "file": "dataset/Bad.json",
                      "pointer": "",
                      "pipeline": null,
                      "activity": null,
                      "message": "The JSON ends too early.",
                      "remedy": "Export the definition again, or repair the file at the place given; then run again."
                    },
                    {
                      "code": "WKM-2005",
                      "severity": "error",
                      "file": "pipeline/Load.json",
                      "pointer": "/properties/activities/1",
                      "pipeline": "Load",
                      "activity": "Copy it",
                      "message": "Copy has no counterpart.",
                      "remedy": "Write the notebook that stands in its place; the original JSON is kept in metadata/placeholders."
                    }
                  ]
                }
                """);
    }

    @Test
    void fitsItsPublishedSchema() {
        assertThat(Schemas.violations("result.schema.json", ResultJson.of(SampleResults.sales(), SampleResults.TOOL)))
                .isEmpty();
    }

    @Test
    void leavesOpenWhetherATriggerRanWhenTheSourceDoesNotSay() {
        TriggerResult trigger =
                new TriggerResult("T", "ScheduleTrigger", Optional.empty(), List.of(), SourcePlace.of("t.json"));
        FactoryResult result =
                new FactoryResult("f", "", Ledger.EMPTY, List.of(), List.of(trigger), List.of(), List.of());

        assertThat(text(result)).contains("\"started\": null");
        assertThat(Schemas.violations("result.schema.json", ResultJson.of(result, SampleResults.TOOL)))
                .isEmpty();
    }

    @Test
    void tellsACounterExampleInWordsAndAsData() {
        Difference difference = new Difference(
                "p",
                List.of("\"A\" fails"),
                List.of(),
                List.of("The task H runs, but \"H\" does not run in ADF."),
                Optional.of("H"),
                Optional.of(new Outcome("Failed", List.of(new Part("A", Optional.empty(), "Failed")))),
                Optional.of(new Outcome("SUCCESS", List.of(new Part("a", Optional.of("A"), "FAILED")))));
        FactoryResult result = SampleResults.proven(
                new Proof(Proof.Result.DIFFERENT, BigInteger.ZERO, Optional.of(difference), Optional.empty()));

        assertThat(text(result)).contains("""
                      "proof": {
                        "result": "different",
                        "cases": 0,
                        "counterExample": {
                          "text": "When \\"A\\" fails: ADF: Failed A; the run Failed. Job p: FAILED a; the run SUCCESS. The task H runs, but \\"H\\" does not run in ADF.",
                          "job": "p",
                          "course": [
                            "\\"A\\" fails"
                          ],
                          "readings": [],
                          "differences": [
                            "The task H runs, but \\"H\\" does not run in ADF."
                          ],
                          "pipeline": {
                            "status": "Failed",
                            "activities": [
                              {
                                "name": "A",
                                "status": "Failed"
                              }
                            ]
                          },
                          "run": {
                            "status": "SUCCESS",
                            "tasks": [
                              {
                                "name": "a",
                                "activity": "A",
                                "status": "FAILED"
                              }
                            ]
                          }
                        }
                      },
                """);
        assertThat(Schemas.violations("result.schema.json", ResultJson.of(result, SampleResults.TOOL)))
                .isEmpty();
    }

    @Test
    void countsCasesWithoutBound() {
        FactoryResult result = SampleResults.proven(
                new Proof(Proof.Result.EQUAL, BigInteger.TWO.pow(120), Optional.empty(), Optional.empty()));

        assertThat(text(result)).contains("\"cases\": 1329227995784915872903807060280344576");
        assertThat(Schemas.violations("result.schema.json", ResultJson.of(result, SampleResults.TOOL)))
                .isEmpty();
    }

    private static String text(FactoryResult result) {
        return new String(ResultJson.of(result, SampleResults.TOOL), StandardCharsets.UTF_8);
    }
}
