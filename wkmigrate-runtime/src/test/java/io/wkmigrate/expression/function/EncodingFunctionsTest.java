package io.wkmigrate.expression.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections 8.4 and 10 of the language reference, in both engines. */
class EncodingFunctionsTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        @base64('é')                          | "w6k="
        @base64(1.50)                         | "MS41"
        @base64(true)                         | "VHJ1ZQ=="
        @base64(base64ToBinary('aGk='))       | "aGk="
        @base64ToString('aGk=')               | "hi"
        @DecodeBase64('8J+YgA==')             | "😀"
        @base64ToString(' aG k= ')            | "hi"
        @base64ToString('')                   | ""
        @base64ToBinary('aGk=')               | {"$content-type":"application/octet-stream","$content":"aGk="}
        @binary('hi')                         | {"$content-type":"application/octet-stream","$content":"aGk="}
        @binary(createArray(1))               | {"$content-type":"application/octet-stream","$content":"WzFd"}
        @binary(xml('<a/>'))                  | {"$content-type":"application/xml;charset=utf-8","$content":"PGEgLz4="}
        @{base64ToBinary('aGk=')}             | "hi"
        """)
    void base64(String expression, String value) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aa", "a", "aGk", "aGk=aGk=", "=aGk", "a_-=", "$#[<"})
    void whatIsNoBase64IsAnError(String text) {
        assertThat(ENGINES.evaluate("@base64ToString('" + text + "')")).isEqualTo("!conversion");
        assertThat(ENGINES.evaluate("@base64ToBinary('" + text + "')")).isEqualTo("!conversion");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        @uriComponent('A-Z_a.z~0')            | "A-Z_a.z~0"
        @uriComponent('!''()*+ /')            | "%21%27%28%29%2A%2B%20%2F"
        @encodeUriComponent('é😀')            | "%C3%A9%F0%9F%98%80"
        @decodeUriComponent('%c3%A9%20b')     | "é b"
        @uriComponentToString('a+b%2B')       | "a b+"
        @decodeUriComponent('é%C3%A9')        | "éé"
        @uriComponentToBinary('a%20b')        | {"$content-type":"application/octet-stream","$content":"YSBi"}
        @decodeUriComponent('100%')           | !conversion
        @decodeUriComponent('%4')             | !conversion
        @decodeUriComponent('%zz')            | !conversion
        @decodeUriComponent('%FF')            | !conversion
        @decodeUriComponent('%ED%A0%80')      | !conversion
        """)
    void percentEncoding(String expression, String value) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        @dataUri('hi')                                             | "data:text/plain;charset=utf-8;base64,aGk="
        @dataUriToString('data:text/plain;charset=utf-8;base64,aGk=') | "hi"
        @dataUriToString('DATA:text/plain;CHARSET=UTF-8;BASE64,aGk=') | "hi"
        @dataUriToString('data:,a%20b,c')                          | "a b,c"
        @dataUriToString('data:;base64,aGk=')                      | "hi"
        @dataUriToBinary('data:,hi')                               | {"$content-type":"text/plain","$content":"aGk="}
        @decodeDataUri('data:image/png;base64,iVBORw==')           | {"$content-type":"image/png","$content":"iVBORw=="}
        @dataUriToBinary('data:a/b;c=d;base64,aGk=')               | {"$content-type":"a/b;c=d","$content":"aGk="}
        @dataUriToString('data:text/plain')                        | !conversion
        @dataUriToString('text/plain,hi')                          | !conversion
        @dataUriToString('data:text/plain;base64,aGk')             | !conversion
        @dataUriToString('data:text/plain,100%')                   | !conversion
        @dataUriToString('data:text/plain;charset=utf-16,hi')      | !conversion
        @dataUriToString('data:text/plain;charset=utf-88,hi')      | !conversion
        @dataUriToString('data:;charset=utf-8,hi')                 | !conversion
        @dataUriToBinary('data:text,hi')                           | !conversion
        """)
    void dataUris(String expression, String value) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base64ToString(1)",
                "decodeBase64(null)",
                "base64(null)",
                "binary(null)",
                "dataUri(1)",
                "dataUri(binary('x'))",
                "dataUriToString(true)",
                "dataUriToBinary(null)",
                "uriComponent(null)",
                "uriComponent(1)",
                "decodeUriComponent(createArray('a'))",
                "uriComponentToBinary(null)"
            })
    void valuesOfOtherTypesAreErrors(String call) {
        assertThat(ENGINES.evaluate("@" + call)).isEqualTo("!argument-type");
    }

    @Test
    void encodingAndDecodingGiveTheTextBack() {
        String text = "variables('t')";
        String context = "{\"variables\": {\"t\": \"\\u0000\\t é 日本 😀 %41+\"}}";
        String unchanged = ENGINES.evaluate("@" + text, context);

        assertThat(ENGINES.evaluate("@base64ToString(base64(" + text + "))", context))
                .isEqualTo(unchanged);
        assertThat(ENGINES.evaluate("@decodeUriComponent(uriComponent(" + text + "))", context))
                .isEqualTo(unchanged);
        assertThat(ENGINES.evaluate("@dataUriToString(dataUri(" + text + "))", context))
                .isEqualTo(unchanged);
    }
}
