package io.wkmigrate.expression.function.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.expression.BothEngines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML comes from whoever wrote the factory, or from what its activities read. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileXmlTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @Test
    void filesAreNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");

        assertThat(xml("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>"))
                .isEqualTo("!conversion");
        assertThat(xml("<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + secret.toUri()
                        + "\" parse=\"text\"/></a>"))
                .doesNotContain("secret\"")
                .contains("$content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:%d/a.dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:%d/\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY %% x SYSTEM \"http://127.0.0.1:%d/\">%%x;]><a/>"
            })
    void nothingIsFetched(String xml) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(xml(String.format(Locale.ROOT, xml, server.getLocalPort())))
                    .isEqualTo("!conversion");
            server.setSoTimeout(100);
            assertThat(connects(server)).isFalse();
        }
    }

    private static boolean connects(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>",
                "<!DOCTYPE a [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><a>&a;</a>",
                "<!DOCTYPE a [<!ATTLIST a b CDATA \"x\">]><a/>",
                "<!DOCTYPE a><a/>",
                "<?xml version=\"1.0\"?><!-- --><!DOCTYPE a><a/>"
            })
    void noDocumentTypeIsRead(String xml) {
        assertThat(xml(xml)).isEqualTo("!conversion");
    }

    @Test
    void depthIsBounded() {
        assertThat(xml("<a>".repeat(200) + "</a>".repeat(200))).contains("$content");
        assertThat(xml("<a>".repeat(201) + "</a>".repeat(201))).isEqualTo("!conversion");
        assertThat(xml("<a>".repeat(100_000))).isEqualTo("!conversion");
        assertThat(evaluate("@xml(json(variables('x')))", "{\"a\":".repeat(201) + "1" + "}".repeat(201)))
                .isEqualTo("!conversion");
    }

    @Test
    void sizeIsBounded() {
        assertThat(xml("<a>" + "x".repeat(XmlReader.LONGEST - 7) + "</a>")).contains("$content");
        assertThat(xml("<a>" + "x".repeat(XmlReader.LONGEST - 6) + "</a>")).isEqualTo("!conversion");
    }

    @Test
    void manyAttributesAndLongNamesAreNoProblem() {
        StringBuilder many = new StringBuilder("<a");
        for (int i = 0; i < 12_000; i++) {
            many.append(" b").append(i).append("=\"1\"");
        }
        assertThat(xml(many.append("/>").toString())).contains("$content");
        assertThat(xml("<" + "n".repeat(5_000) + "/>")).contains("$content");
    }

    @Test
    void pathsThatTakeTooLongAreGivenUp() {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.putObject("variables").put("x", "<r>" + "<a><b/></a>".repeat(3_000) + "</r>");

        assertThat(ENGINES.evaluate("@xpath(xml(variables('x')), '//*[count(//*) > 1]')", context.toString()))
                .isEqualTo("!invalid-argument");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system-property(\"java.home\")",
                "document(\"file:///etc/passwd\")",
                "doc(\"file:///etc/passwd\")",
                "unparsed-text(\"file:///etc/passwd\")",
                "generate-id(/)",
                "current()",
                "java:java.lang.System.exit(1)",
                "$x",
                "x:a"
            })
    void pathsReachNothingButTheDocument(String path) {
        assertThat(ENGINES.evaluate("@xpath(xml('<a/>'), '" + path + "')")).isEqualTo("!invalid-argument");
    }

    private static String xml(String xml) {
        return evaluate("@xml(variables('x'))", xml);
    }

    private static String evaluate(String expression, String text) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.putObject("variables").put("x", text);
        return ENGINES.evaluate(expression, context.toString());
    }
}
