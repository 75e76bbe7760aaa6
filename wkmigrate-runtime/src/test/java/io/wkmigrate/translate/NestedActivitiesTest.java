package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.report.FactoryResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every activity is in the result, wherever it stands. */
class NestedActivitiesTest {

    @TempDir
    Path folder;

    @Test
    void containersComeBeforeWhatTheyHoldInSourceOrder() {
        TranslatedPipeline pipeline = translate("""
                {"name": "Each", "type": "ForEach", "typeProperties": {
                    "items": {"value": "@pipeline().parameters.tables", "type": "Expression"},
                    "activities": [
                        {"name": "If", "type": "IfCondition", "typeProperties": {
                            "expression": {"value": "@equals(1, 1)", "type": "Expression"},
                            "ifTrueActivities": [{"name": "Yes", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}],
                            "ifFalseActivities": [{"name": "No", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}]
                        }},
                        {"name": "Choose", "type": "Switch", "typeProperties": {
                            "on": {"value": "@item()", "type": "Expression"},
                            "cases": [{"value": "a", "activities": [
                                {"name": "A", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}]}],
                            "defaultActivities": [{"name": "Else", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}]
                        }}
                    ]
                }},
                {"name": "After", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}""");

        assertThat(paths(pipeline))
                .containsExactly(
                        "Each",
                        "Each/If",
                        "Each/If/Yes",
                        "Each/If/No",
                        "Each/Choose",
                        "Each/Choose/A",
                        "Each/Choose/Else",
                        "After");
        ActivityKind loop = pipeline.pipeline().activities().get(0).kind();
        assertThat(loop.nested()).extracting(each -> each.name()).containsExactly("If", "Choose");
        assertThat(codes(pipeline)).doesNotContain("WKM-2006");
    }

    @Test
    void whatIsInsideAPlaceholderIsListedAtEveryDepthAndReportedAsNotRun() {
        TranslatedPipeline pipeline = translate("""
                {"name": "Poll", "type": "Switch", "typeProperties": {
                    "defaultActivities": [{"name": "If", "type": "IfCondition", "typeProperties": {
                        "expression": {"value": "@equals(1, 1)", "type": "Expression"},
                        "ifTrueActivities": [{"name": "Pause", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}]
                    }}]
                }}""");

        assertThat(paths(pipeline)).containsExactly("Poll", "Poll/If", "Poll/If/Pause");
        assertThat(notRun(pipeline)).containsExactlyInAnyOrder("Poll/If", "Poll/If/Pause");
    }

    @Test
    void whatIsInsideAnInactiveContainerIsInactiveTooAndNothingIsToldAboutIt() {
        TranslatedPipeline pipeline = translate("""
                {"name": "Poll", "type": "Until", "state": "Inactive", "unknown": 1, "typeProperties": {
                    "activities": [
                        {"name": "Pause", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1, "unknown": 2}},
                        {"name": "Odd", "type": "Teleport", "typeProperties": {}}
                    ]
                }}""");

        assertThat(paths(pipeline)).containsExactly("Poll", "Poll/Pause", "Poll/Odd");
        assertThat(pipeline.activities()).allMatch(each -> each.dormant());
        assertThat(pipeline.findings()).isEmpty();
        assertThat(pipeline.properties().unhandled()).isZero();
        assertThat(pipeline.activities().get(1).leftBehind())
                .extracting(each -> each.place().pointer() + ": " + each.reason())
                .containsExactly("/properties/activities/0/typeProperties/activities/0/typeProperties/unknown:"
                        + " the activity is inactive, so ADF does not read it (IN-2)");
    }

    @Test
    void anActivityOfATypeWithoutRuleIsAPlaceholderThatKeepsItsSource() {
        TranslatedPipeline pipeline = translate("""
                {"name": "Odd", "type": "Teleport", "typeProperties": {"to": "Mars"}}""");

        assertThat(pipeline.pipeline().activities().get(0).kind())
                .isInstanceOfSatisfying(
                        Placeholder.class,
                        kept -> assertThat(
                                        kept.source().at("/typeProperties/to").textValue())
                                .isEqualTo("Mars"));
        assertThat(pipeline.activities().get(0).rule()).isEmpty();
        assertThat(pipeline.findings())
                .extracting(Finding::message)
                .containsExactly("No rule translates the activity type \"Teleport\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Odd\", \"type\": \"Teleport\", %s}",
                "{\"name\": \"Odd\", %s}",
                "{\"type\": \"ForEach\", %s}"
            })
    void whatIsInsideAContainerThatNoRuleReadsIsListed(String container) {
        TranslatedPipeline pipeline = translate(container.formatted("""
                "TypeProperties": {
                    "Activities": [{"name": "A", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}],
                    "cases": [{"value": "x", "activities": [
                        {"name": "B", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}]}],
                    "note": "kept"
                }"""));

        assertThat(pipeline.activities()).hasSize(3);
        assertThat(notRun(pipeline)).hasSize(2);
    }

    @Test
    void anActivityWithoutNameOrTypeIsReportedAndListedUnderItsPlace() {
        TranslatedPipeline pipeline = translate("{\"type\": \"Wait\"}, {\"name\": \"Typeless\"}, 7");

        assertThat(paths(pipeline))
                .containsExactly(
                        "activity at /properties/activities/0", "Typeless", "activity at /properties/activities/2");
        assertThat(codes(pipeline)).filteredOn("WKM-2009"::equals).hasSize(3);
    }

    /** Names are the author's own in bodies, parameters and settings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"A\", \"type\": \"WebActivity\", \"typeProperties\": {\"body\": {\"activities\": [1, 2]}}}",
                "{\"name\": \"A\", \"type\": \"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"/a\","
                        + " \"baseParameters\": {\"activities\": [\"x\"]}}}",
                "{\"name\": \"A\", \"type\": \"ExecutePipeline\", \"typeProperties\": {\"parameters\": {\"activities\": [1]},"
                        + " \"pipeline\": {\"referenceName\": \"Load\", \"type\": \"PipelineReference\"}}}"
            })
    void aListThatIsOnlyNamedLikeAScopeHoldsNoActivities(String activity) {
        assertThat(paths(translate(activity))).containsExactly("A");
    }

    @Test
    void missingReferencesOfAPlaceholderAreReportedWhereTheyStand() {
        TranslatedPipeline pipeline = translate("""
                {"name": "Move", "type": "Copy", "typeProperties": {"source": {"type": "SqlSource"}},
                 "inputs": [{"referenceName": "Gone", "type": "DatasetReference"}],
                 "linkedServiceName": {"referenceName": "Nowhere", "type": "LinkedServiceReference"}},
                {"name": "Odd", "type": "Teleport", "TypeProperties": {
                    "store": {"referenceName": "Lost", "type": "LinkedServiceReference"}}}""");

        assertThat(pipeline.findings())
                .filteredOn(each -> each.code().code().equals("WKM-1005"))
                .extracting(each -> each.place().pointer() + " " + each.message())
                .containsExactlyInAnyOrder(
                        "/properties/activities/0/inputs/0 The dataset \"Gone\" is not part of the source.",
                        "/properties/activities/0/linkedServiceName The linked service \"Nowhere\" is not part of the source.",
                        "/properties/activities/1/TypeProperties/store The linked service \"Lost\" is not part of the source.");
    }

    /** Translates a pipeline, and sees to it that the ledger of a whole conversion balances. */
    private TranslatedPipeline translate(String activities) {
        SmallFactory factory = new SmallFactory(folder).activities(activities);
        TranslatedPipeline pipeline = factory.translate().pipelines().get(0);
        Balance.check(pipeline.properties());
        FactoryResult result = Conversion.of(factory.load(), RuleSet.builtIn()).result();
        assertThat(result.ledger().imbalances()).isEmpty();
        return pipeline;
    }

    private static List<String> paths(TranslatedPipeline pipeline) {
        return pipeline.activities().stream().map(each -> each.header().path()).toList();
    }

    private static List<String> codes(TranslatedPipeline pipeline) {
        return pipeline.findings().stream().map(each -> each.code().code()).toList();
    }

    private static List<String> notRun(TranslatedPipeline pipeline) {
        return pipeline.findings().stream()
                .filter(each -> each.code().code().equals("WKM-2006"))
                .map(each -> each.activity().orElseThrow())
                .toList();
    }
}
