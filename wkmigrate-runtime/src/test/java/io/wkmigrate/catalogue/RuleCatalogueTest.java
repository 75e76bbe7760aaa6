package io.wkmigrate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.catalogue.page.HtmlText;
import io.wkmigrate.catalogue.page.MarkdownText;
import io.wkmigrate.translate.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

    private static final String EXAMPLE = """
        {"title": "To Oslo",
         "activity": {"name": "Go", "type": "Ship", "typeProperties": {"target": "Oslo", "speed": 3}},
         "status": "translated", "findings": [], "tasks": ["notebook_task"]}
        """;

    private final RuleSet acme = RuleSet.of(List.of(new ShipModule()));

    @Test
    void tellsOfARuleWhatItReadsWhatItLeavesAndWhatItsExampleBecomes() {
        assertThat(MarkdownText.of(RuleCatalogue.of(acme, files(EXAMPLE)))).isEqualTo("""
            # Rules of wkmigrate

            What each rule is for, the ADF properties that it reads, those that it leaves behind and why, and an \
            example that was converted when this page was made.

            <a id="index-modules"></a>

            ## Modules

            | module | comes from | version | SHA-256 | rules |
            | --- | --- | --- | --- | --- |
            | [acme](#module-acme) | a Java program | - | - | 1 |

            <a id="index-activity"></a>

            ### Types of activity

            | type | rule |  |
            | --- | --- | --- |
            | `Ship` | [acme/ShipTranslator](#rule-acme-shiptranslator) |  |

            <a id="module-acme"></a>

            ## Rules of the module acme

            <a id="rule-acme-shiptranslator"></a>

            ### acme/ShipTranslator

            Ships something.

            It translates the activity type Ship.

            | property | what becomes of it |
            | --- | --- |
            | `target` | read |
            | `speed` | left behind because ships take as long as they take |

            <a id="example-acme-shiptranslator"></a>

            #### Example: To Oslo

            In ADF:

            ```json
            {"name": "Go", "type": "Ship", "typeProperties": {"target": "Oslo", "speed": 3}}
            ```

            Status: translated. No findings.

            resources/example.job.yml:

            ```yaml
            resources:
              jobs:
                example:
                  name: Example
                  tags:
                    adf_factory: example
                    adf_pipeline: Example
                    wkmigrate_job: example.example
                  max_concurrent_runs: 1000
                  queue:
                    enabled: true
                  tasks:
                    - task_key: Go
                      notebook_task:
                        notebook_path: ../src/example/Go.py
                      disable_auto_optimization: true
            ```

            src/example/Go.py:

            ```python
            # Databricks notebook source
            # Translation of the activity "Go" in the ADF pipeline "Example", by wkmigrate
            # Source: pipeline/Example.json#/properties/activities/0

            message = "to Oslo"
            error_code = "1"

            # COMMAND ----------

            raise RuntimeError(f"{error_code}: {message}")
            ```
            """);
    }

    @Test
    void isTheSameEachTime() {
        RuleSet rules = RuleSet.builtIn();

        assertThat(HtmlText.of(RuleCatalogue.of(rules, ExampleFiles.builtIn())))
                .isEqualTo(HtmlText.of(RuleCatalogue.of(rules, ExampleFiles.builtIn())));
    }

    @Test
    void explainsTheFindingsOfExamplesOnThePageItself() {
        String page = HtmlText.of(RuleCatalogue.of(RuleSet.builtIn(), ExampleFiles.builtIn()));

        assertThat(page)
                .contains("<a href=\"#finding-wkm-3018\">WKM-3018</a>")
                .contains("<h3 id=\"finding-wkm-3018\">WKM-3018: Waiting uses compute</h3>")
                .doesNotContain("Not as it says")
                .doesNotContain("It has no example");
    }

    @Test
    void saysWhereAnExampleIsMissing() {
        assertThat(MarkdownText.of(RuleCatalogue.of(acme, (origin, path) -> Optional.empty())))
                .contains("It has no example. One would be in META-INF/wkmigrate/examples/acme/ShipTranslator.json.");
    }

    @Test
    void saysWhyAnExampleIsNotShown() {
        assertThat(MarkdownText.of(RuleCatalogue.of(acme, files("{\"titel\": 1}"))))
                .contains("cannot be used: there is no member \"titel\". Did you mean \"title\"?");
    }

    @Test
    void saysWhereAnExampleIsNotTrue() {
        assertThat(MarkdownText.of(RuleCatalogue.of(acme, files(EXAMPLE.replace("[\"notebook_task\"]", "[]")))))
                .contains("Not as it says: The example says tasks");
    }

    /** Other people's jars are full of other people's texts. */
    @Test
    void textsOfARuleStayTexts() {
        String hostile = "</p><script>alert(1)</script> | `x` ](javascript:alert(1)) &lt; \u202e\n# Heading ${x} $$";
        RuleDescriptor rule =
                ShipModule.described("acme/<img src=x onerror=\"alert(1)\">", hostile, Map.of("a|b`<i>", hostile));
        RuleSet rules = RuleSet.of(List.of(new ShipModule(rule)));
        String example = EXAMPLE.replace("To Oslo", "<b>").replace("Oslo", "</code></pre><script>```\\n```\\u202e");

        String html = HtmlText.of(RuleCatalogue.of(rules, files(example)));
        String markdown = MarkdownText.of(RuleCatalogue.of(rules, files(example)));

        assertThat(html)
                .doesNotContain("<script", "<img", "<i>", "<b>", "\u202e")
                .contains("&lt;script&gt;alert(1)");
        assertThat(markdown.replaceAll("(?s)(`{3,})(json|yaml|python)\n.*?\n\\1\n", "")
                        .replaceAll("(?m)^<a id=\"[a-z0-9-]+\"></a>$", "")
                        .replace("\\<", ""))
                .doesNotContain("<", "\u202e")
                .doesNotContain("\n# Heading");
    }

    private static ExampleFiles files(String example) {
        return (origin, path) -> Optional.of(example.getBytes(StandardCharsets.UTF_8));
    }
}
