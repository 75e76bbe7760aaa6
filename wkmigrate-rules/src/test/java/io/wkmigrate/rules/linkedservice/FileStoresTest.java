package io.wkmigrate.rules.linkedservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.StorageAccess.Provider;
import io.wkmigrate.rules.testkit.Codes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileStoresTest {

    private static final String SECRET = "{\"type\": \"AzureKeyVaultSecret\", \"secretName\": \"p\","
            + " \"store\": {\"referenceName\": \"kv\", \"type\": \"LinkedServiceReference\"}}";

    private final Stores stores = new Stores();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AzureBlobFS      | "url": "https://lake.dfs.core.windows.net", "accountKey": {"type": "SecureString", "value": "x"} | "lake"
        AzureBlobFS      | "url": "https://lake.dfs.core.windows.net/", "tenant": "t", "servicePrincipalId": "a" | "lake"
        AzureBlobFS      | "url": "https://lake.dfs.core.chinacloudapi.cn/" | "lake.dfs.core.chinacloudapi.cn"
        AzureBlobFS      | "url": "https://@{item().account}.dfs.core.windows.net" | @{item().account}
        AzureBlobFS      | "url": "@pipeline().parameters.url" | files.account_of(@pipeline().parameters.url)
        AzureBlobStorage | "serviceEndpoint": "https://lake.blob.core.windows.net/", "accountKind": "StorageV2" | "lake"
        AzureBlobStorage | "connectionString": "DefaultEndpointsProtocol=https;AccountName=lake;EndpointSuffix=core.windows.net;" | "lake"
        AzureBlobStorage | "connectionString": "BlobEndpoint=https://lake.blob.core.windows.net/;SharedAccessSignature=<redacted>" | "lake"
        AzureBlobStorage | "connectionString": "AccountName=lake;AccountKey=<redacted>" | "lake"
        AzureBlobStorage | "connectionString": "AccountName=@{item().account};EndpointSuffix=core.windows.net;" | @{item().account}
        AzureBlobStorage | "sasUri": "https://lake.blob.core.windows.net/in?sv=1&sig=<redacted>" | "lake"
        AzureBlobStorage | "encryptedCredential": "x" | files.account_of(secret(encryptedCredential))
        AzureStorage     | "connectionString": {"type": "SecureString", "value": "**"} | files.account_of(secret(connectionString))
        AzureStorage     | "connectionString": "" | ${storage_account_store}
        """)
    void knowsTheStorageAccountHoweverItIsWritten(String type, String members, String account) {
        assertThat(stores.code(type, members, Findings.LOCATION_NEEDED)).isEqualTo(account);
    }

    @Test
    void takesTheAccountFromAConnectionStringInTheVault() {
        assertThat(stores.code("AzureBlobStorage", "\"connectionString\": " + SECRET, Findings.LOCATION_NEEDED))
                .isEqualTo("files.account_of(secret(kv/p))");
    }

    @Test
    void knowsTheContainerOfAPublicAddress() {
        Connection.OfStorage storage = stores.translate("AzureBlobStorage", """
            "containerUri": "https://open.blob.core.windows.net/data", "authenticationType": "Anonymous"
            """, Findings.LOCATION_NEEDED)
                .kind(Connection.OfStorage.class);

        assertThat(Codes.shown(storage.account())).isEqualTo("\"open\"");
        assertThat(Codes.shown(storage.container())).isEqualTo("\"data\"");
    }

    @ParameterizedTest
    @CsvSource({"AmazonS3,S3", "GoogleCloudStorage,GOOGLE"})
    void needsNoCredentialsForBuckets(String type, Provider provider) {
        Connection.OfStorage storage = stores.translate(
                        type,
                        "\"accessKeyId\": \"id\", \"secretAccessKey\": " + SECRET + ", \"serviceUrl\": \"\"",
                        Findings.LOCATION_NEEDED)
                .kind(Connection.OfStorage.class);

        assertThat(storage.provider()).isEqualTo(provider);
    }

    @Test
    void reportsBucketsOfAnEndpointThatUnityCatalogDoesNotReach() {
        assertThat(stores.translate(
                                "AmazonS3Compatible",
                                "\"serviceUrl\": \"https://minio.contoso.com\", \"accessKeyId\": \"id\"",
                                Findings.DATA_SETTING_DIFFERS)
                        .messages())
                .singleElement()
                .asString()
                .contains("fs.s3a.endpoint");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FileServer       | "host": "\\\\\\\\files\\\\in", "userId": "CONTOSO\\\\u", "encryptedCredential": "x"
        AzureFileStorage | "connectionString": "AccountName=a;AccountKey=<redacted>", "fileShare": "in"
        AzureFileStorage | "host": "\\\\\\\\a.file.core.windows.net\\\\in", "userId": "a", "password": {"type": "SecureString", "value": "x"}
        """)
    void expectsTheFilesOfAShareInAVolume(String type, String members) {
        assertThat(stores.translate(type, members, Findings.SHARE_AS_VOLUME)
                        .kind(Connection.OfStorage.class)
                        .provider())
                .isEqualTo(Provider.SHARE);
    }

    @Test
    void reachesSftpWithPassword() {
        assertThat(stores.code("Sftp", """
            "host": "h", "port": "22", "authenticationType": "Basic", "userName": "u", "password": %s,
            "skipHostKeyValidation": false, "hostKeyFingerprint": "ssh-rsa 2048 aa:bb"
            """.formatted(SECRET)))
                .isEqualTo("sftp.Server(host=\"h\", port=22, user_name=\"u\", password=secret(kv/p),"
                        + " host_key_fingerprint=\"ssh-rsa 2048 aa:bb\", skip_host_key_validation=False)");
    }

    @Test
    void reachesSftpWithAKey() {
        assertThat(stores.code("Sftp", """
            "host": "h", "authenticationType": "SshPublicKey", "userName": "u", "privateKeyContent": %s,
            "passPhrase": {"type": "SecureString", "value": "x"}, "skipHostKeyValidation": true
            """.formatted(SECRET)))
                .isEqualTo("sftp.Server(host=\"h\", user_name=\"u\", private_key=secret(kv/p),"
                        + " passphrase=secret(passPhrase), skip_host_key_validation=True)");
    }

    @Test
    void reportsAKeyThatOnlyTheIntegrationRuntimeHas() {
        assertThat(stores.translate("Sftp", """
            "host": "h", "authenticationType": "SshPublicKey", "userName": "u", "privateKeyPath": "D:\\\\key"
            """, Findings.SIGN_IN_DIFFERS).messages())
                .singleElement()
                .asString()
                .contains("privateKeyContent in Key Vault");
    }

    @Test
    void reachesFtpWithTlsUnlessToldOtherwise() {
        assertThat(stores.code("FtpServer", """
            "host": "h", "port": 21, "authenticationType": "Basic", "userName": "u", "password": %s
            """.formatted(SECRET)))
                .isEqualTo("ftp.Server(host=\"h\", port=21, user_name=\"u\", password=secret(kv/p), tls=True)");
        assertThat(stores.code("FtpServer", """
            "host": "h", "authenticationType": "Anonymous", "enableSsl": false,
            "enableServerCertificateValidation": false
            """))
                .isEqualTo("ftp.Server(host=\"h\", tls=False, validate_certificate=False)");
    }

    @Test
    void reachesHttpWithHeadersFromSecrets() {
        assertThat(stores.code("HttpServer", """
            "url": "https://contoso.com/files", "authenticationType": "Anonymous",
            "authHeaders": {"x-api-key": {"type": "SecureString", "value": "x"}, "x-app": %s}
            """.formatted(SECRET)))
                .isEqualTo("http.Server(url=\"https://contoso.com/files\","
                        + " headers={x-api-key: secret(authHeaders/x-api-key), x-app: secret(kv/p)})");
    }

    @Test
    void reportsHttpWithACertificate() {
        stores.code(
                "HttpServer",
                "\"url\": \"https://contoso.com\", \"authenticationType\": \"ClientCertificate\","
                        + " \"embeddedCertData\": \"x\", \"password\": " + SECRET,
                Findings.SIGN_IN_DIFFERS);
    }
}
