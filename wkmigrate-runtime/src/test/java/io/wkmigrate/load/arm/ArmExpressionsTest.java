package io.wkmigrate.load.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.finding.SourcePlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values are those of the ARM template function reference. */
final class ArmExpressionsTest {

    private static final String TEMPLATE = """
            {"parameters": {
               "name": {"type": "string", "defaultValue": "adf"},
               "full": {"type": "string", "defaultValue": "[concat(parameters('name'), '-dev')]"},
               "list": {"type": "array", "defaultValue": ["a", "b"]},
               "map": {"type": "object", "defaultValue": {"Key": {"inner": [10, 20]}}},
               "flag": {"type": "bool", "defaultValue": true},
               "missing": {"type": "string"}},
             "variables": {
               "id": "[concat('factories/', parameters('name'))]",
               "loop": "[variables('loop')]"}}
            """;

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [parameters('NAME')] | "adf"
                    [ concat( parameters('name') , '/x' ) ] | "adf/x"
                    [parameters('full')] | "adf-dev"
                    [variables('id')] | "factories/adf"
                    ['it''s'] | "it's"
                    [parameters('map').key.inner[1]] | 20
                    [parameters('map')['Key'].inner] | [10,20]
                    [concat(parameters('list'), createArray('c'))] | ["a","b","c"]
                    [concat('n', 1, true())] | "n1True"
                    [format('{0}-{1} {{x}}', 'a', 2)] | "a-2 {x}"
                    [toLower('ISTANBUL')] | "istanbul"
                    [toUpper('title')] | "TITLE"
                    [string(1)] | "1"
                    [substring('factory', 0, 4)] | "fact"
                    [replace('a-b-c', '-', '')] | "abc"
                    [split('a;b,c', createArray(';', ','))] | ["a","b","c"]
                    [join(parameters('list'), '+')] | "a+b"
                    [first(split('a/b', '/'))] | "a"
                    [last(parameters('list'))] | "b"
                    [length('four')] | 4
                    [empty('')] | true
                    [contains(parameters('map'), 'key')] | true
                    [startsWith('AbC', 'ab')] | true
                    [if(parameters('flag'), 'on', parameters('missing'))] | "on"
                    [if(equals('a', 'A'), 1, 2)] | 2
                    [and(parameters('flag'), not(false()))] | true
                    [coalesce(null(), 'x')] | "x"
                    [add(2, mul(3, 4))] | 14
                    [int('42')] | 42
                    [createObject('a', 1)] | {"a":1}
                    [uri('https://x/y/', 'z.json')] | "https://x/y/z.json"
                    [uriComponent('a b/c')] | "a%20b%2Fc"
                    [base64('one')] | "b25l"
                    [resourceId('s', 'g', 'Microsoft.Storage/storageAccounts', 'lake')] | "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/lake"
                    [[not('x')] | "[not('x')]"
                    [a] and b | "[a] and b"
                    [[a | "[a"
                    """)
    void anExpressionHasItsValue(String expression, String value) {
        assertThat(resolve(expression).toString()).isEqualTo(value);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[parameters('missing')]",
                "[parameters('undeclared')]",
                "[variables('undeclared')]",
                "[variables('loop')]",
                "[uniqueString('x')]",
                "[resourceGroup().location]",
                "[reference('x').id]",
                "[resourceId('Microsoft.Storage/storageAccounts', 'x')]",
                "[concat('a', parameters('missing'))]",
                "[substring('a', 0, 5)]",
                "[div(1, 0)]",
                "[format('{0}')]",
                "[format('{0:N2}', 1)]",
                "[parameters('map').nothing]",
                "[concat('a'",
                "[concat('a', )]",
                "[dbo].[table]",
                "[]",
                "['open]",
            })
    void anExpressionWithoutValueIsKeptAndTold(String expression) {
        String closed = expression.endsWith("]") ? expression : expression + "]";

        assertThat(resolve(closed)).isEqualTo(TextNode.valueOf(closed));
        assertThat(problems).hasSize(1);
    }

    @Test
    void variablesThatDoubleEachOtherAreStopped() throws Exception {
        String variables = IntStream.rangeClosed(1, 45)
                .mapToObj(i -> "\"v%d\": \"[concat(variables('v%d'), variables('v%d'))]\"".formatted(i, i - 1, i - 1))
                .collect(Collectors.joining(",", "{\"v0\": \"xxxxxxxxxxxxxxxx\",", "}"));

        resolve("[variables('v45')]", "{\"variables\": " + variables + "}");

        assertThat(problems).singleElement().asString().contains("too large");
    }

    @Test
    void callsNestedWithoutEndAreStopped() {
        assertThat(resolve("[" + "not(".repeat(50_000) + ")".repeat(50_000) + "]")
                        .asText())
                .startsWith("[not(");
        assertThat(problems).singleElement().asString().contains("nested too deep");
    }

    private JsonNode resolve(String expression) {
        return resolve(expression, TEMPLATE);
    }

    private JsonNode resolve(String expression, String template) {
        SourcePlace place = SourcePlace.of("x.json");
        try {
            ArmScope scope = new ArmScope(new ObjectMapper().readTree(template), place, Map.of());
            return new TemplateText(scope, (problem, where) -> problems.add(problem.reason()))
                    .resolve(TextNode.valueOf(expression), place);
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
