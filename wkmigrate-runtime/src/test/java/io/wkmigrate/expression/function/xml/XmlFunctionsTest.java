package io.wkmigrate.expression.function.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 10 of the language reference, and the published mapping of Newtonsoft.Json, in both engines. */
class XmlFunctionsTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <a/>                                          | <a />
        <a></a>                                       | <a></a>
        <a b='1'  c = "2"/>                           | <a b="1" c="2" />
        <z:a xmlns:z="u" z:y="1" x="2"/>              | <z:a xmlns:z="u" z:y="1" x="2" />
        <?xml version='1.0' encoding='ascii' ?> <a/>  | <?xml version="1.0" encoding="ascii"?><a />
        <!--1--><?p  2?><a/><!--3-->                  | <!--1--><?p 2?><a /><!--3-->
        <a> <b> x </b> <c/> </a>                      | <a><b> x </b><c /></a>
        <a xml:space="preserve"> <b/> </a>            | <a xml:space="preserve"> <b /> </a>
        <a>&#65;&amp;&lt;&gt;&quot;&apos;</a>         | <a>A&amp;&lt;&gt;"'</a>
        <a b="&quot;&lt;&gt;&apos;&#10;&#9;"/>        | <a b="&quot;&lt;&gt;'&#xA;&#x9;" />
        <a>x<![CDATA[<&>]]></a>                       | <a>x<![CDATA[<&>]]></a>
        """)
    void theTextFormIsNotIndentedAndKeepsDeclarations(String xml, String text) {
        assertThat(evaluate("@{xml(variables('x'))}", xml)).isEqualTo(quoted(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "some text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<p:a/>",
                "<a p:b='1'/>",
                "<a b='1' b='2'/>",
                "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
                "<a xmlns:p=''/>",
                "<a:b:c/>",
                "<a>&undefined;</a>",
                "<a>&#1;</a>",
                "<?xml version='1.1'?><a/>",
                "<?xml encoding='ascii'?><a/>",
                " <?xml version='1.0'?><a/>",
                "<?xml version='1.0' standalone='yes' encoding='utf-8'?><a/>",
                "<?xml version='1.0'?><?xml version='1.0'?><a/>",
                "\uFEFF<a/>"
            })
    void whatIsNoDocumentIsAnError(String text) {
        assertThat(evaluate("@xml(variables('x'))", text)).isEqualTo("!conversion");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <a/>                                    | {"a":null}
        <a></a>                                 | {"a":""}
        <a>1</a>                                | {"a":"1"}
        <a b="1"/>                              | {"a":{"@b":"1"}}
        <a b="1">x</a>                          | {"a":{"@b":"1","#text":"x"}}
        <a><b>1</b><c/><b>2</b></a>             | {"a":{"b":["1","2"],"c":null}}
        <a>x<b/>y</a>                           | {"a":{"#text":["x","y"],"b":null}}
        <p:a xmlns:p="u"><p:b/></p:a>           | {"p:a":{"@xmlns:p":"u","p:b":null}}
        <ro_x0020_ot/>                          | {"ro ot":null}
        <a><![CDATA[x]]></a>                    | {"a":{"#cdata-section":"x"}}
        <a>x<!--1-->y</a>                       | {"a":{"#text":["x","y"]}}
        <a><!--1--><!--2--></a>                 | {"a":{"#comment":[]}}
        <?xml version="1.0" standalone="no"?><a/> | {"?xml":{"@version":"1.0","@standalone":"no"},"a":null}
        """)
    void jsonOfXmlGroupsNodesByName(String xml, String json) {
        assertThat(evaluate("@json(xml(variables('x')))", xml)).isEqualTo(json);
        assertThat(XmlToJson.convert(xml)).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"a":null}                              | <a />
        {"a":{}}                                | <a />
        {"a":""}                                | <a></a>
        {"a":" "}                               | <a> </a>
        {"a":[true]}                            | <a>true</a>
        {"a":{"b":[1,1.5,[2,3]]}}               | <a><b>1</b><b>1.5</b><b><b>2</b><b>3</b></b></a>
        {"a":{"#text":"x","@b":false,"c":[]}}   | <a b="false">x</a>
        {"p:a":{"@xmlns:p":"u","@p:b":1}}       | <p:a xmlns:p="u" p:b="1" />
        {"ro ot":"<\\r"}                        | <ro_x0020_ot>&lt;&#xD;</ro_x0020_ot>
        {"_x0020_":1}                           | <_x005F_x0020_>1</_x005F_x0020_>
        {"a":{"#cdata-section":"<","?p":"d"}}   | <a><![CDATA[<]]><?p d?></a>
        {"a":1,"?xml":{"@version":"1.0"}}       | <?xml version="1.0"?><a>1</a>
        """)
    void xmlOfAnObjectFollowsNewtonsoft(String json, String text) {
        assertThat(ENGINES.evaluate("@{xml(variables('x'))}", "{\"variables\": {\"x\": " + json + "}}"))
                .isEqualTo(quoted(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1,\"b\":2}",
                "{\"a\":[1,2]}",
                "{\"a\":[]}",
                "{\"@a\":1}",
                "{\"#text\":\"x\"}",
                "{\"\":1}",
                "{\"p:a\":1}",
                "{\"a\":{\"@b\":{}}}",
                "{\"a\":{\"#text\":{}}}",
                "{\"a\":\"\\u0001\"}",
                "{\"a\":{\"#cdata-section\":\"]]><b/><![CDATA[\"}}",
                "{\"a\":{\"?p\":\"?><b/>\"}}",
                "{\"!DOCTYPE\":{},\"a\":1}",
                "{\"a\":{\"$type\":\"x\"}}",
                "{\"?xml\":{},\"a\":1}",
                "{\"?xml\":{\"@version\":\"1.0\",\"x\":1},\"a\":1}"
            })
    void anObjectThatIsNoDocumentIsAnError(String json) {
        assertThat(ENGINES.evaluate("@xml(variables('x'))", "{\"variables\": {\"x\": " + json + "}}"))
                .isEqualTo("!conversion");
    }

    @Test
    void xmlIsAContentObjectAndSoIsWhatItIsMadeOf() {
        String content = "{\"$content-type\":\"application/xml;charset=utf-8\",\"$content\":\"PGEgLz4=\"}";

        assertThat(ENGINES.evaluate("@xml('<a/>')")).isEqualTo(content);
        assertThat(ENGINES.evaluate("@xml(binary('<a/>'))")).isEqualTo(content);
        assertThat(ENGINES.evaluate("@xml(xml('<a/>'))")).isEqualTo(content);
        assertThat(ENGINES.evaluate("@xml(1)")).isEqualTo("!argument-type");
        assertThat(ENGINES.evaluate("@xml(null)")).isEqualTo("!argument-type");
    }

    private static String evaluate(String expression, String xml) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.putObject("variables").put("x", xml);
        return ENGINES.evaluate(expression, context.toString());
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
