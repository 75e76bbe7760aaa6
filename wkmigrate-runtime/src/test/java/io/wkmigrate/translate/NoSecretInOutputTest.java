package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Conversion;
import io.wkmigrate.load.Factory;
import io.wkmigrate.report.ResultJson;
import io.wkmigrate.report.Tool;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.BundleWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials in every place that ADF has for them, and in some it does not have; none may be in any byte written. */
class NoSecretInOutputTest {

    private static final String CANARY = "Kn4ry";
    private static final String SECRET = CANARY + "w4terFall9xQ";

    private static final String DATABRICKS = """
            {
                "type": "AzureDatabricks", "description": "user u, password=#",
                "parameters": {"dbPassword": {"type": "String", "defaultValue": "#"}},
                "typeProperties": {
                    "domain": "https://adb-1.azuredatabricks.net",
                    "accessToken": {"type": "SecureString", "value": "#"},
                    "encryptedCredential": "#",
                    "newClusterVersion": "16.4.x-scala2.12", "newClusterNodeType": "Standard_D4ds_v5",
                    "newClusterNumOfWorker": "2",
                    "newClusterSparkConf": {
                        "fs.azure.account.key.contoso.dfs.core.windows.net": "#",
                        "fs.azure.account.oauth2.client.secret.contoso.dfs.core.windows.net": "#",
                        "spark.url": "https://a.blob.core.windows.net/c?sv=1&sig=#"
                    },
                    "newClusterSparkEnvVars": {"DB_PASSWORD": "#", "PIP_INDEX": "https://u:#@pypi.example.com/simple"},
                    "newClusterCustomTags": {"apiKey": "#"},
                    "newClusterInitScripts": ["https://a.blob.core.windows.net/init.sh?sv=1&sig=#"]
                }
            }""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": \"AzureSqlDatabase\", \"typeProperties\": {\"connectionString\": \"Server=s;User ID=u;Password=#\"}",
                "\"type\": \"AzureSqlDatabase\", \"typeProperties\": {\"connectionString\":"
                        + " {\"type\": \"SecureString\", \"value\": \"Server=s;Password=#\"}}",
                "\"type\": \"AzureBlobStorage\", \"typeProperties\": {\"connectionString\":"
                        + " \"DefaultEndpointsProtocol=https;AccountName=a;AccountKey=#==;EndpointSuffix=core.windows.net\"}",
                "\"type\": \"AzureBlobStorage\", \"typeProperties\": {\"sasUri\":"
                        + " \"https://a.blob.core.windows.net/c?sv=2022-11-02&sig=#\"}",
                "\"type\": \"AzureBlobStorage\", \"typeProperties\": {\"sasToken\": {\"Type\": \"securestring\", \"Value\": \"#\"}}",
                "\"type\": \"RestService\", \"typeProperties\": {\"url\": \"https://u:#@a.net\", \"authHeaders\":"
                        + " {\"x-functions-key\": {\"type\": \"SecureString\", \"value\": \"#\"}}, \"password\": \"#\"}",
                "\"type\": \"AzureFunction\", \"typeProperties\": {\"functionAppUrl\": \"https://a.net/api?code=#\","
                        + " \"functionKey\": {\"type\": \"SecureString\", \"value\": \"#\"}, \"encryptedCredential\": \"#\"}",
                "\"type\": \"AzureKeyVault\", \"typeProperties\": {\"baseUrl\": \"https://u:#@kv.vault.azure.net/\"}",
                "\"type\": \"Sftp\", \"typeProperties\": {\"privateKeyContent\": {\"type\": \"SecureString\", \"value\": \"#\"},"
                        + " \"passPhrase\": {\"type\": \"SecureString\", \"value\": \"#\"}}"
            })
    void ofALinkedService(String properties) {
        SmallFactory factory = new SmallFactory(folder)
                .define("linkedService", "LS", secret("{" + properties + "}"))
                .activities("""
                        {"name": "Move", "type": "Copy", "typeProperties": {},
                         "linkedServiceName": {"referenceName": "LS", "type": "LinkedServiceReference"}}""");

        assertNoSecret(factory.load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": \"WebActivity\", \"typeProperties\": {\"url\": \"https://a.azurewebsites.net/api/run?code=#\","
                        + " \"headers\": {\"Authorization\": \"Bearer #\", \"x-functions-key\": \"#\", \"X-Api-Key\":"
                        + " {\"value\": \"#\", \"type\": \"Expression\"}},"
                        + " \"body\": {\"clientSecret\": \"#\", \"text\": \"grant_type=x&client_secret=#\"},"
                        + " \"authentication\": {\"type\": \"Basic\", \"username\": \"u\", \"password\":"
                        + " {\"type\": \"SecureString\", \"value\": \"#\"}}}",
                "\"type\": \"WebActivity\", \"typeProperties\": {\"url\": \"@concat('https://a.net/api?code=#')\","
                        + " \"headers\": {\"Authorization\": \"@concat('Basic ', base64('u:#'))\"},"
                        + " \"authentication\": {\"type\": \"ClientCertificate\", \"pfx\": \"#\", \"password\": \"#\"}}",
                "\"type\": \"WebHook\", \"typeProperties\": {\"url\": \"https://u:#@a.net\", \"body\": \"{\\\"password\\\": \\\"#\\\"}\"}",
                "\"type\": \"AzureFunctionActivity\", \"typeProperties\": {\"headers\": {\"x-functions-key\": \"#\"}}",
                "\"type\": \"Copy\", \"typeProperties\": {\"source\": {\"type\": \"RestSource\", \"additionalHeaders\":"
                        + " [{\"name\": \"X-Api-Key\", \"value\": \"#\"}]}, \"preCopyScript\":"
                        + " \"CREATE CREDENTIAL c WITH SECRET = '#'\"}",
                "\"type\": \"Teleport\", \"password\": \"#\", \"typeProperties\": {\"accountKey\": \"#\"}",
                "\"type\": \"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"/a\", \"baseParameters\":"
                        + " {\"password\": \"#\", \"url\": \"https://a.net/x?sig=#\", \"conn\": \"Server=s;Password=#;\","
                        + " \"pin_secret\": {\"value\": \"#\", \"type\": \"Expression\"}, \"json\": {\"apiKey\": \"#\"},"
                        + " \"header\": \"Bearer #\"}}",
                "\"type\": \"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"/a\", \"baseParameters\":"
                        + " {\"conn\": \"Server=@{pipeline().parameters.plain};Password=#;\","
                        + " \"url\": \"https://a.net/@{pipeline().parameters.plain}?code=#\","
                        + " \"upper\": \"@toUpper('Password=#')\", \"token\": \"@concat('#', pipeline().parameters.plain)\","
                        + " \"apiKey\": \"#@{pipeline().parameters.plain}\"}}",
                "\"type\": \"DatabricksSparkPython\", \"typeProperties\": {\"pythonFile\": \"dbfs:/a.py\", \"parameters\":"
                        + " [\"--password=#\", \"https://u:#@a.net\"], \"libraries\":"
                        + " [{\"pypi\": {\"package\": \"a\", \"repo\": \"https://u:#@pypi.example.com/simple\"}}]}",
                "\"type\": \"SetVariable\", \"typeProperties\": {\"variableName\": \"v\", \"value\": \"AccountKey=#\"}",
                "\"type\": \"Fail\", \"typeProperties\": {\"message\": \"password=#\", \"errorCode\": \"1\"}",
                "\"type\": \"ExecutePipeline\", \"typeProperties\": {\"pipeline\": {\"referenceName\": \"Load\", \"type\":"
                        + " \"PipelineReference\"}, \"parameters\": {\"plain\": \"Password=#\", \"token\": \"#\"}}",
                "\"type\": \"IfCondition\", \"typeProperties\": {\"expression\": {\"value\":"
                        + " \"@equals(pipeline().parameters.plain, 'AccountKey=#')\", \"type\": \"Expression\"}}",
                "\"type\": \"Switch\", \"typeProperties\": {\"on\": \"@pipeline().parameters.plain\", \"cases\":"
                        + " [{\"value\": \"Password=#\", \"activities\": []}]}",
                "\"type\": \"ForEach\", \"typeProperties\": {\"items\": \"@createArray('Password=#')\", \"activities\": []}",
                "\"type\": \"Wait\", \"description\": \"password=#\", \"userProperties\": [{\"name\": \"password\", \"value\": \"#\"},"
                        + " {\"name\": \"url\", \"value\": \"https://a.net/?sig=#\"}], \"typeProperties\": {\"waitTimeInSeconds\": 1}",
                "\"type\": \"Wait\", \"state\": \"Inactive\", \"typeProperties\": {\"waitTimeInSeconds\": \"Password=#\"}"
            })
    void ofAnActivity(String members) {
        SmallFactory factory = new SmallFactory(folder)
                .define("linkedService", "LS", secret(DATABRICKS))
                .define("pipeline", "Load", secret("""
                        {
                            "description": "call https://a.net/?code=# first", "annotations": ["password=#"],
                            "folder": {"name": "jobs"},
                            "parameters": {
                                "plain": {"type": "String", "defaultValue": "Server=s;Password=#"},
                                "token": {"type": "String", "defaultValue": "#"},
                                "secure": {"type": "SecureString", "defaultValue": "#"},
                                "config": {"type": "Object", "defaultValue": {"apiKey": "#"}}
                            },
                            "variables": {"v": {"type": "String", "defaultValue": "Password=#"}},
                            "activities": [{"name": "A", %s,
                                "linkedServiceName": {"referenceName": "LS", "type": "LinkedServiceReference"}}]
                        }""".formatted(members)));

        assertNoSecret(factory.load());
    }

    @Test
    void ofAFactoryAndOfATrigger() {
        SmallFactory factory = new SmallFactory(folder)
                .activities("{\"name\": \"A\", \"type\": \"Wait\", \"typeProperties\": {\"waitTimeInSeconds\": 1}}")
                .define("factory", "adf-sales", secret("""
                        {"globalParameters": {
                            "Token": {"type": "String", "value": "#"},
                            "Storage": {"type": "String", "value": "AccountName=a;AccountKey=#"},
                            "Secure": {"type": "SecureString", "value": "#"},
                            "Config": {"type": "Object", "value": {"clientSecret": "#"}}
                        }}"""))
                .define("trigger", "Nightly", secret("""
                        {
                            "type": "ScheduleTrigger", "description": "password=#", "runtimeState": "Started",
                            "annotations": ["token=#"],
                            "pipelines": [{
                                "pipelineReference": {"referenceName": "Load", "type": "PipelineReference"},
                                "parameters": {"url": "https://a.net/?sig=#", "password": "#", "config": {"apiKey": "#"}}
                            }],
                            "typeProperties": {"recurrence": {
                                "frequency": "Day", "interval": 1, "startTime": "2026-01-01T00:00:00Z", "timeZone": "UTC"}}
                        }"""));

        assertNoSecret(factory.load());
    }

    /** A value without its credential is not the value, so a person has to see to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": \"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"/a\", \"baseParameters\": {\"password\": \"#\"}}",
                "\"type\": \"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"/a\", \"baseParameters\":"
                        + " {\"config\": {\"apiKey\": \"#\"}}}",
                "\"type\": \"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"/a\", \"baseParameters\":"
                        + " {\"url\": \"https://a.net/@{pipeline().parameters.p}?code=#\"}}",
                "\"type\": \"SetVariable\", \"typeProperties\": {\"variableName\": \"token\", \"value\": \"#\"}",
                "\"type\": \"Switch\", \"typeProperties\": {\"on\": \"@pipeline().parameters.p\", \"cases\":"
                        + " [{\"value\": \"Password=#\", \"activities\": []}]}"
            })
    void isReplacedByNothingWithoutAFinding(String members) {
        Factory factory = new SmallFactory(folder)
                .define("pipeline", "Load", secret("""
                        {"parameters": {"p": {"type": "String", "defaultValue": "x"}},
                         "variables": {"token": {"type": "String"}},
                         "activities": [{"name": "A", %s}]}""".formatted(members)))
                .load();

        assertThat(Conversion.of(factory, RuleSet.builtIn()).result().findings())
                .extracting(each -> each.code().code())
                .contains("WKM-3016");
    }

    private static String secret(String json) {
        return json.replace("#", SECRET);
    }

    private static void assertNoSecret(Factory factory) {
        assertThat(new Translator(factory, RuleSet.builtIn())
                        .translate(every -> true)
                        .toString())
                .as("the intermediate representation")
                .doesNotContain(CANARY);
        Conversion conversion = Conversion.of(factory, RuleSet.builtIn());
        SortedMap<String, byte[]> files = new TreeMap<>(
                new BundleWriter().files(conversion.workflow(), BundleSettings.forFactory(factory.name())));
        files.put("metadata/result.json", ResultJson.of(conversion.result(), new Tool("wkmigrate", "test")));
        files.forEach((path, bytes) ->
                assertThat(new String(bytes, StandardCharsets.UTF_8)).as(path).doesNotContain(CANARY));
        assertThat(conversion.result().findings().toString()).doesNotContain(CANARY);
    }
}
