package io.wkmigrate.expression.function.xml.xpath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.expression.BothEngines;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * Both engines against the XPath of the JDK, on everything in which that keeps to the standard. Node-sets are compared
 * by their size and by the text of each end.
 */
class XPathAgreementTest {

    private static final BothEngines ENGINES = new BothEngines();

    static final List<String> DOCUMENTS = List.of(
            "<r><a k=\"1\">x</a><a k=\"2\">y<b>2</b></a><c/><b>3</b><!--co--><?pi da?></r>",
            "<a><b><c>1</c><c>2</c></b><b><c>3</c><d a=\"5\" b=\"x\">4</d></b>tail<b/></a>",
            "<r xmlns=\"urn:d\" xmlns:p=\"urn:p\"><p:a p:k=\"v\">1</p:a><a xmlns=\"\">10</a><b p:b=\"3\">b</b></r>",
            "<r xml:lang=\"en\"><a xml:lang=\"de-AT\">ä</a><a>b<![CDATA[c<]]>d</a> x <a> 7"
                    + " </a><n>-3.5</n><n>1e3</n></r>");

    private static final List<String> NODES = """
        /
        /*
        //*
        //@*
        //text()
        //node()
        //a
        //a[1]
        //a[last()]
        //a[@k]
        //a[@k='2']/b
        //a[not(@k)]
        //*[b]
        //b/..
        //c/ancestor::*
        //c/ancestor-or-self::*[2]
        //b/preceding-sibling::*
        //b/preceding-sibling::*[1]
        //a/following-sibling::node()
        //c/following::*
        //d/preceding::*
        //d/preceding::*[1]
        //@k/following::*
        //@a/preceding::*
        //@k/parent::*
        //@k/self::node()
        //a/descendant-or-self::node()
        //*[namespace-uri()='urn:p']
        //*[local-name()='a']
        //*[name()='p:a']
        //*[lang('de')]
        //*[lang('EN')]
        //a | //b
        //b | //a | //b
        (//a | //b)[2]
        (//a)[position() > 1]
        //*[count(*) > 1]
        //*[position() mod 2 = 1]
        //*[. = '2']
        //*[number() < 3]
        //*[string-length() > 1][1]
        /descendant::a[2]
        *[2]/*[1]
        comment() | //comment()
        //processing-instruction('pi')
        //a[. != ../b]
        id('x')
        /*/*[last() - 1]
        //b//c
        .//c[2]
        """.lines().toList();

    private static final List<String> SCALARS = """
        sum(//b)
        sum(//@k)
        string(//a)
        number(//n)
        boolean(//b)
        normalize-space(//a[last()])
        concat(name(/*), '-', local-name(//@*), '-', namespace-uri(/*))
        translate(string(/*), 'abcx', 'AB')
        substring(string(/*), 2, 3)
        substring-before('1999/04', '/')
        substring-after('1999/04', '/')
        starts-with(/*, 'x') or contains(/*, '4')
        //a = //b
        //a != //b
        //b < //c
        //c >= 3
        //a = true()
        //zzz = false()
        1 + 2 * 3 - 4 div 2
        -(2 + 3) * 2
        7 mod 3 = 1 and 7 div 2 > 3
        1 < 2 = true()
        floor(-1.5) + ceiling(1.2) + round(2.5)
        string(0.1 + 0.2)
        string(1 div 0)
        string(0 div 0)
        string(-0.0000001)
        number(' 12. ')
        number('+1') = 1
        not(1 = '1')
        """.lines().toList();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void theEnginesFindWhatTheJdkFinds(String document) throws Exception {
        for (String nodes : NODES) {
            compare(document, "count(" + nodes + ")");
            compare(document, "string((" + nodes + ")[1])");
            compare(document, "string((" + nodes + ")[last()])");
        }
        for (String scalar : SCALARS) {
            compare(document, scalar);
        }
    }

    private static void compare(String document, String path) throws Exception {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.putObject("variables").put("x", document).put("p", path);
        assertThat(ENGINES.evaluate("@xpath(xml(variables('x')), variables('p'))", context.toString()))
                .as("%s in %s", path, document)
                .isEqualTo(jdk(document, path));
    }

    private static String jdk(String document, String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setCoalescing(true);
        Document tree = factory.newDocumentBuilder().parse(new InputSource(new StringReader(document)));
        XPathEvaluationResult<?> result =
                XPathFactory.newDefaultInstance().newXPath().evaluateExpression(path, tree);
        return switch (result.type()) {
            case NUMBER -> DoubleNode.valueOf((Double) result.value()).toString();
            case BOOLEAN -> BooleanNode.valueOf((Boolean) result.value()).toString();
            default -> TextNode.valueOf((String) result.value()).toString();
        };
    }
}
