package io.wkmigrate.expression.function.xml.xpath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 10 of the language reference, and XPath 1.0, in both engines. */
class XPathTest {

    private static final BothEngines ENGINES = new BothEngines();

    private static final String SHOP = """
        <shop xmlns:m="urn:m" xml:lang="en-GB"><item id="1" m:id="x">tea<price>2.5</price></item>
          <item id="2">cake<price>4</price><!--new--></item><?till open?></shop>\
        """;

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        //price/text()                     | ["2.5","4"]
        /shop/item[2]/@id                  | ["2"]
        //@*                               | ["en-GB","1","x","2"]
        //comment()                        | ["new"]
        //processing-instruction()         | ["open"]
        //nothing                          | []
        count(//item)                      | 2.0
        sum(//price)                       | 6.5
        string(//item[price > 3]/@id)      | "2"
        //item/@id = 2                     | true
        name(//@*[namespace-uri()])        | "xml:lang"
        string(1 div 3)                    | "0.3333333333333333"
        string(100000000000000000000000)   | "100000000000000000000000"
        substring("12345", 1.5, 2.6)       | "234"
        substring("12345", 0 div 0)        | ""
        substring("12345", 4, -1)          | ""
        substring("12345", -42, 1 div 0)   | "12345"
        --1                                | 1.0
        5 mod -2                           | 1.0
        -5 mod 2                           | -1.0
        round(-2.5)                        | -2.0
        number("1e3") = number("1e3")      | false
        position() + last()                | 2.0
        true() < 5                         | true
        """)
    void valuesOfPaths(String path, String value) {
        assertThat(evaluate(SHOP, path)).isEqualTo(value);
    }

    @Test
    void elementsAreXmlThatStandsByItself() {
        String xml = "<r xmlns=\"urn:d\" xmlns:p=\"urn:p\"><p:a k=\"1\"><b/></p:a></r>";
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.putObject("variables").put("x", xml);

        assertThat(ENGINES.evaluate("@string(first(xpath(xml(variables('x')), '/*/*')))", context.toString()))
                .isEqualTo("\"<p:a k=\\\"1\\\" xmlns:p=\\\"urn:p\\\"><b xmlns=\\\"urn:d\\\" /></p:a>\"");
        assertThat(ENGINES.evaluate(
                        "@equals(first(xpath(xml(variables('x')), '/')), xml(variables('x')))", context.toString()))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//",
                "/shop/",
                "item[",
                "item]",
                "()",
                "item item",
                "'a",
                "shop:item",
                "@xml:lang",
                "$x",
                "foo()",
                "count()",
                "count(1)",
                "sum('a')",
                "'a'/b",
                "1 | //item",
                "..[1]",
                "text(1)",
                "namespace::*",
                "side::a",
                "concat('a')",
                "1e3",
                "item and",
                "a !b"
            })
    void whatIsNoPathIsAnError(String path) {
        assertThat(evaluate(SHOP, path)).isEqualTo("!invalid-argument");
    }

    @Test
    void lengthOperatorsAndNestingAreBounded() {
        assertThat(evaluate(SHOP, "1" + "+1".repeat(100))).isEqualTo("101.0");
        assertThat(evaluate(SHOP, "1" + "+1".repeat(101))).isEqualTo("!invalid-argument");
        assertThat(evaluate(SHOP, "(".repeat(19) + "1" + ")".repeat(19))).isEqualTo("1.0");
        assertThat(evaluate(SHOP, "(".repeat(3_000))).isEqualTo("!invalid-argument");
        assertThat(evaluate(SHOP, "a/".repeat(1_999) + "a")).isEqualTo("[]");
        assertThat(evaluate(SHOP, "a/".repeat(2_000) + "a")).isEqualTo("!invalid-argument");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'<a/>'", "1", "null", "binary('<a/>')", "json('{}')"})
    void onlyXmlHasPaths(String value) {
        assertThat(ENGINES.evaluate("@xpath(" + value + ", '/')")).isEqualTo("!argument-type");
    }

    private static String evaluate(String xml, String path) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.putObject("variables").put("x", xml).put("p", path);
        return ENGINES.evaluate("@xpath(xml(variables('x')), variables('p'))", context.toString());
    }
}
