package io.wkmigrate.load.live;

/** The clouds that Azure runs in, each with addresses of its own. */
public enum AzureCloud {
    PUBLIC("https://management.azure.com", "https://management.azure.com", "https://login.microsoftonline.com/"),
    GOVERNMENT(
            "https://management.usgovcloudapi.net",
            "https://management.core.usgovcloudapi.net",
            "https://login.microsoftonline.us/"),
    CHINA(
            "https://management.chinacloudapi.cn",
            "https://management.chinacloudapi.cn",
            "https://login.chinacloudapi.cn/");

    private final String management;
    private final String audience;
    private final String authority;

    AzureCloud(String management, String audience, String authority) {
        this.management = management;
        this.audience = audience;
        this.authority = authority;
    }

    String management() {
        return management;
    }

    /** Whom tokens are made out to. */
    String audience() {
        return audience;
    }

    /** Where one signs in. */
    String authority() {
        return authority;
    }
}
