package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.Rule.Application;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule for linked services sees when a reference passes arguments (VA-8). */
class LinkedServiceArgumentsTest {

    @TempDir
    Path folder;

    private final List<String> seen = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    private record Seen(String domain) implements Connection {}

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            @linkedService().host             | {"host": "prod"}                    | prod
            @linkedService()['host']          | {"host": "prod"}                    | prod
            @LinkedService().HOST             | {"host": "prod"}                    | prod
            @linkedService().host             | {"HOST": "prod"}                    | prod
            @linkedService().host             | {}                                  | dev
            https://@{linkedService().host}/x | {"host": "prod"}                    | https://prod/x
            https://@{linkedService().host}/x | {}                                  | https://dev/x
            @linkedService().host             | {"host": "@pipeline().RunId"}       | @pipeline().RunId
            https://@{linkedService().host}/x | {"host": "@pipeline().RunId"}       | https://@{pipeline().RunId}/x
            https://@{linkedService().host}/x | {"host": "a@{pipeline().RunId}b"}   | https://a@{pipeline().RunId}b/x
            @linkedService().port             | {"port": 8080}                      | 8080
            https://h:@{linkedService().port} | {"port": 8080}                      | https://h:8080
            @linkedService().missing          | {"host": "prod"}                    | @linkedService().missing
            https://@{linkedService().gone}   | {"host": "prod"}                    | https://@{linkedService().gone}
            @{linkedService().port}           | {"port": 8080}                      | 8080
            @{linkedService().host}@{item()}  | {"host": "x"}                       | x@{item()}
            @toLower(linkedService().host)    | {"host": "It's"}                    | @toLower('It''s')
            @add(linkedService().port, 1)     | {"port": 8080}                      | @add(8080, 1)
            @f(linkedService().host)          | {"host": "a@{pipeline().RunId}b"}   | @f(concat('a', pipeline().RunId, 'b'))
            @f(linkedService().host, 'x')     | {"host": "@concat('a', item())"}    | @f(concat('a', item()), 'x')
            @concat(linkedService().host,'x') | {"host": "prod."}                   | prod.x
            a@{concat(linkedService().host)}b | {"host": "prod"}                    | aprodb
            @concat(linkedService().host,'x') | {"host": "@item()"}                 | @concat(item(), 'x')
            @linkedService().host.a.b         | {"host": {"a": {"b": "deep"}}}      | deep
            @linkedService().host.a.c         | {"host": {"a": "@item().b"}}        | @item().b.c
            x@{linkedService().host.a}        | {"host": {"a": 1}}                  | x1
            @if(linkedService().host, 1, 2)   | {"host": true}                      | @if(true, 1, 2)
            is @{linkedService().host}        | {"host": true}                      | is True
            @linkedService().host             | {"host": "@@me"}                    | @me
            @{linkedService().host}           | {"host": "@@{me}"}                  | @{me}
            x@{linkedService().host}          | {"host": "@@{me}"}                  | x@@{me}
            @f(linkedService().host           | {"host": "prod"}                    | @f(linkedService().host
            @f(linkedService().host)          | {"host": "@broken("}                | @f(linkedService().host)
            @linkedService().host             | {"host": "@broken("}                | @broken(
            @f(linkedService().host)          | {"host": {"a": "b"}}                | @f(linkedService().host)
            @f(linkedService('x').host)       | {"host": "prod"}                    | @f(linkedService('x').host)
            @f('linkedService().host')        | {"host": "prod"}                    | @f('linkedService().host')
            @f(dataset().host)                | {"host": "prod"}                    | @f(dataset().host)
            plain                             | {"host": "prod"}                    | plain
            a$1\\@{linkedService().host}      | {"host": "$0\\\\q"}                 | a$1\\$0\\q
            """)
    void putsArgumentsAndDefaultsIntoTheDefinition(String written, String arguments, String meant) {
        translate(written.replace("\\", "\\\\"), reference(arguments));

        assertThat(seen).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://h/?@{linkedService().password} | https://h/?<redacted>
            @concat('h/', linkedService().password)| h/<redacted>
            @f(linkedService().password)           | @f('<redacted>')
            """)
    void anArgumentThatIsNamedForACredentialIsNotWrittenIntoAnyText(String written, String meant) {
        translate(written, reference("{\"password\": \"hunter2\"}"));

        assertThat(seen).containsExactly(meant);
    }

    @Test
    void aWrappedExpressionIsReplacedLikeAPlainOne() {
        new SmallFactory(folder)
                .define("linkedService", "LS", """
                        {"type": "Cluster", "parameters": {"host": {"type": "String", "defaultValue": "dev"}},
                         "typeProperties": {"domain": {"value": "@linkedService().host", "type": "Expression"}}}""")
                .activities(activity("A", reference("{}")))
                .translate(module());

        assertThat(seen).containsExactly("dev");
    }

    @Test
    void eachDistinctUseIsTranslatedOnce() {
        translate(
                "@linkedService().host",
                reference("{\"host\": \"a\"}"),
                reference("{\"host\": \"b\"}"),
                reference("{\"host\": \"a\"}"));

        assertThat(seen).containsExactly("a", "b");
        assertThat(connections).containsExactly(new Seen("a"), new Seen("b"), new Seen("a"));
    }

    @Test
    void whatDeviatesInALinkedServiceIsToldOnceForItAndOnceForEachUser() {
        TranslatedFactory factory = new SmallFactory(folder)
                .define(
                        "linkedService",
                        "LS",
                        "{\"type\": \"Cluster\", \"unheard\": 1, \"typeProperties\": {\"domain\": \"d\"}}")
                .activities(activity("A", reference("{}")) + "," + activity("B", reference("{}")))
                .translate(module());

        assertThat(factory.findings())
                .extracting(each -> each.code().code() + " " + each.place().pointer())
                .containsExactly("WKM-2003 /properties/unheard");
        assertThat(factory.pipelines().get(0).findings())
                .extracting(each -> each.code().code() + " " + each.activity().orElse(""))
                .containsExactly("WKM-4008 A", "WKM-4008 B");
        Balance.check(factory.properties());
    }

    @Test
    void aLinkedServiceOfATypeWithoutRuleIsReported() {
        TranslatedFactory factory = new SmallFactory(folder)
                .define("linkedService", "LS", "{\"type\": \"Mainframe\", \"typeProperties\": {\"host\": \"h\"}}")
                .activities(activity("A", reference("{}")))
                .translate(module());

        assertThat(factory.findings())
                .extracting(Finding::message)
                .containsExactly("No rule translates the linked service type \"Mainframe\".");
        assertThat(connections).isEmpty();
        Balance.check(factory.properties());
    }

    @Test
    void aLinkedServiceThatIsNotThereIsReportedWhereItIsNamed() {
        TranslatedPipeline pipeline = new SmallFactory(folder)
                .activities(activity("A", reference("{}")))
                .translate(module())
                .pipelines()
                .get(0);

        assertThat(pipeline.findings())
                .extracting(each -> each.code().code() + " " + each.place().pointer())
                .containsExactly("WKM-1005 /properties/activities/0/linkedServiceName");
        assertThat(connections).isEmpty();
    }

    @Test
    void namesOfLinkedServicesMatchInAnyCase() {
        new SmallFactory(folder)
                .define("linkedService", "LS", "{\"type\": \"Cluster\", \"typeProperties\": {\"domain\": \"d\"}}")
                .activities(activity("A", "{\"ReferenceName\": \"ls\", \"TYPE\": \"LinkedServiceReference\"}"))
                .translate(module());

        assertThat(seen).containsExactly("d");
    }

    @Test
    void aVaultWhoseSecretsAreInItselfIsNotFollowedForEver() {
        TranslatedFactory factory = new SmallFactory(folder)
                .define("linkedService", "LS", "{\"type\": \"Circle\", \"typeProperties\": {}}")
                .activities(activity("A", reference("{}")))
                .translate(module().linkedService("Circle", "Circle", (definition, context) -> {
                    seen.add(definition.name());
                    return context.connection(new Reference.LinkedService(
                                    new Value.Literal<>("LS", definition.place()), Map.of(), definition.place()))
                            .orElse(null);
                }));

        assertThat(seen).containsExactly("LS");
        Balance.check(factory.properties());
    }

    private TranslatedFactory translate(String domain, String... references) {
        List<String> activities = new ArrayList<>();
        for (String each : references) {
            activities.add(activity("A" + activities.size(), each));
        }
        return new SmallFactory(folder)
                .define("linkedService", "LS", """
                        {
                            "type": "Cluster",
                            "parameters": {
                                "host": {"type": "String", "defaultValue": "dev"},
                                "port": {"type": "Int"},
                                "missing": {"type": "String"}
                            },
                            "typeProperties": {"domain": "%s"}
                        }""".formatted(domain))
                .activities(String.join(",", activities))
                .translate(module());
    }

    private FakeModule module() {
        return new FakeModule("fake")
                .activity("Caller", "", calling(), "Call")
                .linkedService("Cluster", "Cluster", (definition, context) -> {
                    ObjectReader in = definition.properties().reader();
                    Value<String> domain = in.required("domain", Readers.value(Readers.TEXT));
                    in.close();
                    String text = domain instanceof Value.Computed<String> computed
                            ? computed.expression().text()
                            : domain.literal().orElseThrow();
                    seen.add(text);
                    return new Seen(text);
                });
    }

    private Application<ActivityDefinition<Unbound>, Activity> calling() {
        return (definition, context) -> {
            connect(definition, context);
            return FakeModule.reading(properties -> properties).apply(definition, context);
        };
    }

    private void connect(ActivityDefinition<Unbound> definition, TranslationContext context) {
        definition.linkedService().flatMap(context::connection).ifPresent(connections::add);
    }

    private static String activity(String name, String reference) {
        return "{\"name\": \"" + name + "\", \"type\": \"Call\", \"linkedServiceName\": " + reference + "}";
    }

    private static String reference(String arguments) {
        return "{\"referenceName\": \"LS\", \"type\": \"LinkedServiceReference\", \"parameters\": " + arguments + "}";
    }
}
