package io.wkmigrate.load.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementEndpointTest {

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, https://management.azure.com, https://management.azure.com/.default",
        "GOVERNMENT, https://management.usgovcloudapi.net, https://management.core.usgovcloudapi.net/.default",
        "CHINA, https://management.chinacloudapi.cn, https://management.chinacloudapi.cn/.default"
    })
    void everyCloudHasItsOwn(AzureCloud cloud, String address, String scope) {
        assertThat(ManagementEndpoint.of(cloud)).isEqualTo(new ManagementEndpoint(URI.create(address), scope));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://management.stack.contoso.com/",
                "HTTPS://Management.Stack.Contoso.com:443",
                "https://management.stack.contoso.com"
            })
    void anAddressIsReadInAnySpelling(String url) {
        assertThat(ManagementEndpoint.at(url))
                .isEqualTo(new ManagementEndpoint(
                        URI.create("https://management.stack.contoso.com"),
                        "https://management.stack.contoso.com/.default"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:1"})
    void onThisMachineNobodyElseListens(String url) {
        assertThat(ManagementEndpoint.at(url).isLoopback()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://management.azure.com",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "ftp://127.0.0.1",
                "management.azure.com",
                "https://",
                "https://user:secret@management.azure.com",
                "https://management.azure.com/path",
                "https://management.azure.com?x=1",
                "https://management.azure.com#x",
                "https://management azure.com",
                ""
            })
    void nothingElseGetsATokenNorIsAPasswordRepeated(String url) {
        assertThatThrownBy(() -> ManagementEndpoint.at(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aTokenGoesNowhereElse() {
        ManagementEndpoint azure = ManagementEndpoint.of(AzureCloud.PUBLIC);

        assertThat(azure.isOriginOf(URI.create("https://MANAGEMENT.azure.com:443/x?y=z")))
                .isTrue();
        assertThat(azure.isOriginOf(URI.create("http://management.azure.com/x")))
                .isFalse();
        assertThat(azure.isOriginOf(URI.create("https://management.azure.com:8443/x")))
                .isFalse();
        assertThat(azure.isOriginOf(URI.create("https://management.azure.com@evil.example/x")))
                .isFalse();
        assertThat(azure.isOriginOf(URI.create("https://management.azure.com.evil.example/x")))
                .isFalse();
        assertThat(azure.isOriginOf(URI.create("/relative"))).isFalse();
    }
}
