package io.wkmigrate.expression.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 8.7 of the language reference, in both engines. */
class UriFunctionsTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        https://user@x.com:8080/p/q?k=1#frag  | https | x.com       | 8080 | /p/q     | ?k=1
        HTTP://Contoso.COM                    | http  | contoso.com | 80   | /        | ~~
        https://contoso.com?                  | https | contoso.com | 443  | /        | ?
        ftp://10.0.0.1/a/../b/./              | ftp   | 10.0.0.1    | 21   | /b/      | ~~
        abfss://c@acc.dfs.core.windows.net/d  | abfss | acc.dfs.core.windows.net | -1 | /d | ~~
        https://a/é b?q=é%20                  | https | a           | 443  | /%C3%A9%20b | ?q=%C3%A9%20
        """)
    void partsOfUris(String uri, String scheme, String host, int port, String path, String query) {
        assertThat(part("uriScheme", uri)).isEqualTo('"' + scheme + '"');
        assertThat(part("uriHost", uri)).isEqualTo('"' + host + '"');
        assertThat(part("uriPort", uri)).isEqualTo(Integer.toString(port));
        assertThat(part("uriPath", uri)).isEqualTo('"' + path + '"');
        assertThat(part("uriQuery", uri)).isEqualTo('"' + query + '"');
        assertThat(part("uriPathAndQuery", uri)).isEqualTo('"' + path + query + '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "contoso.com",
                "/path",
                "mailto:a@b.c",
                "http:///path",
                "http://a:65536",
                "http://a:x",
                "http://a:",
                "http://a/100%",
                "http://a/b\\c",
                "http://a b/",
                "http://1.2/",
                "http://[::1]/",
                " http://a",
                "http://a/ "
            })
    void whatIsNoUriWithAHostIsAnError(String text) {
        assertThat(part("uriHost", text)).isEqualTo("!conversion");
    }

    private static String part(String function, String uri) {
        return ENGINES.evaluate("@" + function + "('" + uri + "')");
    }
}
