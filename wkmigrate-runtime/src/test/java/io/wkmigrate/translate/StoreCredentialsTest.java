package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Conversion;
import io.wkmigrate.load.Factory;
import io.wkmigrate.report.ResultJson;
import io.wkmigrate.report.Tool;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.BundleWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fills every slot for credentials of every type of linked service, and moves data with it: none of the credentials may be
 * in any byte written, nor in the intermediate representation.
 */
class StoreCredentialsTest {

    private static final String SLOTS = "/io/wkmigrate/translate/credential-slots.txt";
    private static final String CANARY = "Kn4ry";
    private static final String SECRET = CANARY + "w4terFall9xQ";

    /** Where stores are, so that rules come to their credentials. */
    private static final String OPEN = """
        "server": "s", "host": "h", "url": "https://contoso.dfs.core.windows.net", "database": "d", "port": 1,
        "catalog": "c", "projectId": "p", "project": "p", "accountIdentifier": "a", "userName": "u", "tenant": "t",
        "aadResourceId": "https://r", "clientId": "c", "tokenEndpoint": "https://login", "fileShare": "f"
        """;

    private static final List<String> WAYS_TO_SIGN_IN = List.of(
            "\"authenticationType\": \"Basic\"",
            "\"authenticationType\": \"SshPublicKey\"",
            "\"authenticationType\": \"KeyPair\"",
            "\"authenticationType\": \"OAuth2ClientCredential\"",
            "\"authenticationType\": \"UserAuthentication\"",
            "\"authenticationType\": \"AadServicePrincipal\", \"servicePrincipalId\": \"app\"");

    @TempDir
    Path folder;

    /** A type of linked service and its slots; {@code ~} marks those that may be plain text, {@code {}} maps. */
    record Type(String name, List<String> slots) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Type> types() throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(StoreCredentialsTest.class.getResourceAsStream(SLOTS), StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(":"))
                    .map(parts -> new Type(
                            parts[0],
                            parts.length == 1
                                    ? List.of()
                                    : Arrays.asList(parts[1].strip().split(" "))))
                    .toList()
                    .stream();
        }
    }

    @Test
    void coverEveryTypeThatMicrosoftPublishes() throws IOException {
        assertThat(types()).hasSize(121);
        assertThat(types().flatMap(type -> type.slots().stream())).hasSizeGreaterThan(220);
    }

    @ParameterizedTest
    @MethodSource("types")
    void areInNoByteThatIsWritten(Type type) {
        SmallFactory factory = new SmallFactory(folder);
        List<String> activities = new ArrayList<>();
        for (int way = 0; way < WAYS_TO_SIGN_IN.size(); way++) {
            define("Sealed" + way, type, members(type, false) + WAYS_TO_SIGN_IN.get(way), factory, activities);
            define("Plain" + way, type, members(type, true) + WAYS_TO_SIGN_IN.get(way), factory, activities);
        }

        assertNoSecret(factory.activities(String.join(",", activities)).load());
    }

    @Test
    void areNamedWhereANotebookNeedsThem() {
        List<String> activities = new ArrayList<>();
        SmallFactory factory = new SmallFactory(folder);
        define("Dw", new Type("AzureSqlDatabase", List.of()), """
            "connectionString": "Server=s;Database=d;User ID=u;Password=%s"
            """.formatted(SECRET), factory, activities);
        Conversion conversion =
                Conversion.of(factory.activities(String.join(",", activities)).load(), RuleSet.builtIn());

        assertThat(files(conversion).values())
                .anySatisfy(notebook -> assertThat(notebook)
                        .contains("sqlserver.Database(", "user_name=\"u\"", "key=\"Dw-connectionString\""));
    }

    /** A linked service and activities that read and write files, tables and resources in it. */
    private static void define(String name, Type type, String members, SmallFactory factory, List<String> activities) {
        factory.define("linkedService", name, """
            {"type": "%s", "typeProperties": {%s}}\
            """.formatted(type.name(), members));
        dataset(name, "Files", "DelimitedText", """
            "location": {"type": "AzureBlobStorageLocation", "container": "c", "folderPath": "in"}\
            """, factory);
        dataset(name, "Table", "AzureSqlTable", "\"schema\": \"s\", \"table\": \"t\"", factory);
        dataset(name, "Resource", "RestResource", "\"relativeUrl\": \"r\"", factory);
        activities.add(copy(name, "Files", "DelimitedTextSource", "Table", "AzureSqlSink"));
        activities.add(copy(name, "Table", "AzureSqlSource", "Files", "DelimitedTextSink"));
        activities.add(copy(name, "Resource", "RestSource", "Table", "AzureSqlSink"));
        activities.add("""
            {"name": "Look%1$s", "type": "Lookup", "typeProperties": {
              "source": {"type": "AzureSqlSource", "sqlReaderQuery": "SELECT 1"},
              "dataset": {"referenceName": "%1$sTable", "type": "DatasetReference"}}}\
            """.formatted(name));
    }

    private static void dataset(String owner, String what, String type, String members, SmallFactory factory) {
        factory.define("dataset", owner + what, """
            {"type": "%s", "typeProperties": {%s},
             "linkedServiceName": {"referenceName": "%s", "type": "LinkedServiceReference"}}
            """.formatted(type, members, owner));
    }

    private static String copy(String owner, String from, String source, String to, String sink) {
        return """
            {"name": "Copy%1$s%2$s%4$s", "type": "Copy", "typeProperties": {
              "source": {"type": "%3$s"}, "sink": {"type": "%5$s"}},
             "inputs": [{"referenceName": "%1$s%2$s", "type": "DatasetReference"}],
             "outputs": [{"referenceName": "%1$s%4$s", "type": "DatasetReference"}]}
            """.formatted(owner, from, source, to, sink);
    }

    private static String members(Type type, boolean plain) {
        String slots = type.slots().stream()
                .map(slot -> slot.endsWith("{}") ? headers(slot) : slot(slot, plain))
                .map(slot -> slot + ", ")
                .collect(Collectors.joining());
        return slots + OPEN + ", ";
    }

    private static String headers(String slot) {
        return "\"" + slot.replace("{}", "") + "\": {\"x-team\": " + secure(SECRET) + "}";
    }

    private static String slot(String slot, boolean plain) {
        String name = slot.replace("~", "");
        return "\"" + name + "\": " + (plain && slot.endsWith("~") ? plain(name) : secure(SECRET));
    }

    private static String plain(String name) {
        return switch (name) {
            case "connectionString" ->
                "\"Server=s;Host=h;Database=d;AccountName=a;User ID=u;Password=" + SECRET + ";AccountKey=" + SECRET
                        + "==\"";
            case "sasUri" -> "\"https://a.blob.core.windows.net/c?sv=2022-11-02&sig=" + SECRET + "\"";
            default -> "\"" + SECRET + "\"";
        };
    }

    private static String secure(String secret) {
        return "{\"type\": \"SecureString\", \"value\": \"" + secret + "\"}";
    }

    private static void assertNoSecret(Factory factory) {
        assertThat(new Translator(factory, RuleSet.builtIn())
                        .translate(every -> true)
                        .toString())
                .as("the intermediate representation")
                .doesNotContain(CANARY);
        Conversion conversion = Conversion.of(factory, RuleSet.builtIn());
        files(conversion).forEach((path, text) -> assertThat(text).as(path).doesNotContain(CANARY));
        assertThat(conversion.result().findings().toString()).doesNotContain(CANARY);
    }

    private static SortedMap<String, String> files(Conversion conversion) {
        SortedMap<String, String> files = new TreeMap<>();
        new BundleWriter()
                .files(
                        conversion.workflow(),
                        BundleSettings.forFactory(conversion.result().factory()))
                .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        files.put(
                "metadata/result.json",
                new String(ResultJson.of(conversion.result(), new Tool("wkmigrate", "test")), StandardCharsets.UTF_8));
        return files;
    }
}
