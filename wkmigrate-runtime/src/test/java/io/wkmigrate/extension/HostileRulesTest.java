package io.wkmigrate.extension;

import static io.wkmigrate.fake.rulejar.Sources.translator;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.cli.trial.RuleTrial;
import io.wkmigrate.cli.trial.TrialResult;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.ConversionOptions;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.translate.RuleSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a factory when translators of a jar go wrong. */
class HostileRulesTest {

    private static final String WAIT = """
            {"name": "Good", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}""";

    private static RuleSet rules;

    @BeforeAll
    static void makesAJarOfHostileRules() {
        rules = Loading.with(Loading.load(
                RuleJarForge.module("acme")
                        .source(translator("Throws", "throw new IllegalStateException(\"hunter2\");"))
                        .source(translator(
                                "ThrowsChecked",
                                "return sneaky(new java.io.IOException(\"hunter2\")); }\n"
                                        + "@SuppressWarnings(\"unchecked\") private static <T extends Throwable> Activity"
                                        + " sneaky(Throwable thrown) throws T { throw (T) thrown;"))
                        .source(translator("ThrowsErrors", "throw new AssertionError(\"hunter2\");"))
                        .source(translator(
                                "ThrowsTraps",
                                "throw new Trap(); }\n"
                                        + "static final class Trap extends RuntimeException {\n"
                                        + "@Override public StackTraceElement[] getStackTrace() { throw new Trap(); }\n"
                                        + "@Override public String getMessage() { throw new Trap(); }"))
                        .source(translator("Recurses", "return translate(source, context);"))
                        .source(translator(
                                "TakesMemory",
                                "long[] all = new long[Integer.MAX_VALUE];"
                                        + " return fail(source, \"\" + all.length);"))
                        .source(translator("OldApi", "throw new NoSuchMethodError(\"hunter2\");"))
                        .source(translator(
                                "StartsBadly",
                                "return fail(source, Bad.TEXT); }\n"
                                        + "static final class Bad { static final String TEXT = text();\n"
                                        + "static String text() { throw new IllegalStateException(); }"))
                        .source(translator("Hangs", """
                                Object never = new Object();
                                synchronized (never) {
                                    while (true) {
                                        try {
                                            never.wait();
                                        } catch (InterruptedException ignored) {
                                            continue;
                                        }
                                    }
                                }"""))
                        .source(translator("Waits", """
                                while (true) {
                                    java.util.concurrent.locks.LockSupport.park();
                                }"""))
                        .source(translator("BreaksItsInputLate", """
                                try {
                                    synchronized (source) {
                                        source.wait();
                                    }
                                } catch (InterruptedException givenUp) {
                                    source.properties().activities().get().activities().forEach(each ->
                                            ((com.fasterxml.jackson.databind.node.ObjectNode) each).removeAll());
                                    ((com.fasterxml.jackson.databind.node.ObjectNode) source.source()).removeAll();
                                }
                                return fail(source, "");"""))
                        .source(translator("Unordered", """
                                return source.as(new LibraryNotebook(
                                        Map.of("a", new Code.Fixed(Python.NONE), "b", new Code.Fixed(Python.NONE)),
                                        new Compute.Serverless(), Optional.empty()));"""))
                        .source(translator("Nothing", "return null;"))
                        .source(translator("NullInside", "return source.as(new Fail(null, null));"))
                        .source(translator(
                                "NullInAList",
                                "return source.as(new Placeholder(\"x\", source.source(),"
                                        + " Collections.singletonList(null)));"))
                        .source(translator("AnotherHeader", """
                                ActivityHeader it = source.header();
                                return new Activity(new ActivityHeader("Other", it.path(), it.type(), it.description(),
                                        it.dependsOn(), it.policy(), it.state(), it.userProperties(), it.place()),
                                        fail(source, "").kind());"""))
                        .source(translator("Invents", """
                                return source.as(new ActivityKind.ForEach(new Value.Literal<>(source.source(),
                                        source.place()), 1, List.of(fail(source, "invented"))));"""))
                        .source(translator("Repeats", """
                                List<Activity> inside = context.translate(source.properties().activities().get());
                                return source.as(new ActivityKind.IfCondition(
                                        new Value.Literal<>(true, source.place()), inside, inside));"""))
                        .source(translator("AsksForNull", "context.connection(null); return fail(source, \"\");"))
                        .source(translator(
                                "ReportsNull",
                                "context.report(null, source.place(), \"x\");" + " return fail(source, \"\");"))
                        .source(translator("ReportsOurs", """
                                context.report(new FindingCode() {
                                    public String code() { return "WKM-2001"; }
                                    public Severity severity() { return Severity.INFO; }
                                    public Effect effect() { return Effect.NONE; }
                                    public String title() { return "x"; }
                                    public String cause() { return "x"; }
                                    public String remedy() { return "x"; }
                                }, source.place(), "x");
                                return fail(source, "");"""))
                        .source(
                                translator(
                                        "KeepsTheContext",
                                        "if (!KEPT.isEmpty()) { KEPT.get(0).factoryName(); }\n"
                                                + "KEPT.add(context); return fail(source, \"\"); }\n"
                                                + "static final List<TranslationContext> KEPT = new ArrayList<>(); static void unused() {"))
                        .source(translator(
                                "BreaksItsInput",
                                "((com.fasterxml.jackson.databind.node.ObjectNode)"
                                        + " source.source()).removeAll(); return fail(source, \"\");")),
                "acme-rules.jar"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Throws        | WKM-2008 | ended with IllegalStateException at ThrowsTranslator.java:18.",
                "ThrowsChecked | WKM-2008 | ended with IOException at ThrowsCheckedTranslator.java:18.",
                "ThrowsErrors  | WKM-2008 | ended with AssertionError at ThrowsErrorsTranslator.java:18.",
                "ThrowsTraps   | WKM-2008 | ended with an exception.",
                "Recurses      | WKM-2008 | ended with StackOverflowError at RecursesTranslator.java:18.",
                "TakesMemory   | WKM-2008 | ended with OutOfMemoryError at TakesMemoryTranslator.java:18.",
                "OldApi        | WKM-2008 | ended with NoSuchMethodError at OldApiTranslator.java:18.",
                "StartsBadly   | WKM-2008 | ended with ExceptionInInitializerError at StartsBadlyTranslator.java:18.",
                "Nothing       | WKM-2013 | returned nothing.",
                "NullInside    | WKM-2013 | returned something with null as the message of Fail.",
                "NullInAList   | WKM-2013 | returned something with null as an element of a list.",
                "AnotherHeader | WKM-2013 | returned an activity with another header than the one it was given.",
                "Invents       | WKM-2013 | returned a container with an activity that it was not given.",
                "Repeats       | WKM-2013 | returned a container with one activity in it twice.",
                "AsksForNull   | WKM-2013 | handed null to the engine.",
                "ReportsNull   | WKM-2013 | handed null to the engine.",
                "ReportsOurs   | WKM-2013 | reported a finding whose code is not a prefix of its own, a hyphen and four"
                        + " digits.",
                "Unordered     | WKM-2013 | returned a map of Map.of or Map.copyOf, whose order changes from run to run;"
                        + " use a LinkedHashMap or a TreeMap.",
                "BreaksItsInput| WKM-2013 | changed the JSON that it was given.",
            })
    void aFindingNamesJarAndRuleAndTheRestGoesOn(String type, String code, String what) {
        FactoryResult result = convert(activity("Bad", type) + ", " + WAIT);

        assertThat(messages(result, code))
                .containsExactly("The rule acme/" + type + "Translator of acme-rules.jar " + what);
        assertThat(result.findings().toString()).doesNotContain("hunter2");
        assertThat(activity(result, "Bad").status()).isEqualTo(ActivityStatus.PLACEHOLDER);
        assertThat(activity(result, "Good").status()).isEqualTo(ActivityStatus.TRANSLATED);
    }

    @Test
    void aRuleThatDoesNotEndIsNotAskedAgain() {
        FactoryResult result = convert(activity("First", "Hangs") + ", " + activity("Second", "Hangs") + ", " + WAIT);

        assertThat(messages(result, "WKM-2012"))
                .hasSize(2)
                .containsOnly("The rule acme/HangsTranslator of acme-rules.jar did not come to an end within 1500"
                        + " milliseconds, and is not asked again.");
        assertThat(activity(result, "Good").status()).isEqualTo(ActivityStatus.TRANSLATED);
    }

    @Test
    void aTrialDoesNotTakeARuleThatDoesNotEndForOneThatDependsOnChance() {
        TrialResult result = new RuleTrial(RuleSet.builtIn(), rules, every -> true, ConversionOptions.DEFAULT)
                .on(Adf.of("Load", "{\"activities\": [" + activity("Bad", "Waits") + "]}")
                        .load());

        assertThat(result.unstable()).isEmpty();
    }

    @Test
    void whatARuleDoesToItsInputAfterItWasGivenUpNobodySees() {
        Converted converted = Adf.of("Load", "{\"activities\": [" + activity("Bad", "BreaksItsInputLate") + "]}")
                .rules(rules)
                .convert();

        assertThat(messages(converted.result(), "WKM-2012")).hasSize(1);
        assertThat(converted.result().pipelines().get(0).activities())
                .extracting(ActivityResult::path)
                .containsExactlyInAnyOrder("Bad", "Bad/InBad");
        assertThat(converted.everything()).contains("BreaksItsInputLate").contains("waitTimeInSeconds");
    }

    @Test
    void whatARuleDidToItsInputIsUndone() {
        Converted converted = Adf.of("Load", "{\"activities\": [" + activity("Bad", "BreaksItsInput") + "]}")
                .rules(rules)
                .convert();

        assertThat(converted.everything()).contains("waitTimeInSeconds");
    }

    @Test
    void aContextThatIsKeptAnswersNoMore() {
        FactoryResult result =
                convert(activity("First", "KeepsTheContext") + ", " + activity("Second", "KeepsTheContext"));

        assertThat(activity(result, "First").status()).isEqualTo(ActivityStatus.TRANSLATED);
        assertThat(messages(result, "WKM-2008"))
                .containsExactly("The rule acme/KeepsTheContextTranslator of acme-rules.jar ended with"
                        + " IllegalStateException at KeepsTheContextTranslator.java:18.");
    }

    @Test
    void whatIsInsideABrokenContainerIsNotLost() {
        FactoryResult result = convert("""
                {"name": "Bad", "type": "Repeats", "typeProperties": {"activities": [%s]}}""".formatted(WAIT));

        assertThat(result.pipelines().get(0).activities())
                .extracting(ActivityResult::path)
                .containsExactlyInAnyOrder("Bad", "Bad/Good");
    }

    @Test
    void aLinkedServiceWhoseRuleFailsIsNamedToo() {
        RuleJarForge forge = RuleJarForge.module("acme").source(Sources.head() + """
                /** Translates it. */
                @Translates(value = "Mainframe", custom = true)
                final class MainframeTranslator implements LinkedServiceTranslator<MainframeTranslator.Properties> {
                    record Properties() {}
                    @Override
                    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
                        throw new IllegalStateException("hunter2");
                    }
                }
                """);
        String activities = """
                {"activities": [
                    {"name": "Bad", "type": "DatabricksNotebook",
                     "linkedServiceName": {"referenceName": "host", "type": "LinkedServiceReference"},
                     "typeProperties": {"notebookPath": "/a"}}, %s]}""".formatted(WAIT);
        FactoryResult result = Adf.of("Load", activities)
                .linkedService("host", "{\"type\": \"Mainframe\"}")
                .rules(Loading.with(Loading.load(forge, "acme.jar")))
                .result();

        assertThat(messages(result, "WKM-2008"))
                .containsOnly("The rule acme/MainframeTranslator of acme.jar ended with IllegalStateException at"
                        + " MainframeTranslator.java:18.");
        assertThat(activity(result, "Good").status()).isEqualTo(ActivityStatus.TRANSLATED);
    }

    private static FactoryResult convert(String activities) {
        return Adf.of("Load", "{\"activities\": [" + activities + "]}")
                .rules(rules)
                .result();
    }

    private static String activity(String name, String type) {
        return """
                {"name": "%s", "type": "%s", "typeProperties": {"activities": [%s]}}""".formatted(name, type, WAIT.replace("Good", "In" + name));
    }

    private static List<String> messages(FactoryResult result, String code) {
        return result.findings().stream()
                .filter(each -> each.code().code().equals(code))
                .map(Finding::message)
                .toList();
    }

    private static ActivityResult activity(FactoryResult result, String path) {
        return result.pipelines().get(0).activities().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
