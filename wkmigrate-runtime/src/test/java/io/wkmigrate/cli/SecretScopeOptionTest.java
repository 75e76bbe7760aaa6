package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --secret-scope}: one scope for what definitions held, in all that names it. */
class SecretScopeOptionTest {

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void factory() throws IOException {
        source = folder.resolve("factory");
        write("linkedService/Sql.json", """
            {"name": "Sql", "properties": {"type": "AzureSqlDatabase", "typeProperties":
              {"connectionString": "Server=s;Database=d;User ID=u;Password=CANARY"}}}
            """);
        write("linkedService/Vault.json", """
            {"name": "Vault", "properties": {"type": "AzureKeyVault", "typeProperties":
              {"baseUrl": "https://kv-contoso.vault.azure.net/"}}}
            """);
        write("linkedService/Warehouse.json", """
            {"name": "Warehouse", "properties": {"type": "AzureSqlDatabase", "typeProperties":
              {"connectionString": "Server=s;Database=d;User ID=u", "password":
                {"type": "AzureKeyVaultSecret", "secretName": "dw-password",
                 "store": {"referenceName": "Vault", "type": "LinkedServiceReference"}}}}}
            """);
        dataset("Sql");
        dataset("Warehouse");
        write("pipeline/Load.json", """
            {"name": "Load", "properties": {"activities": [%s, %s]}}
            """.formatted(lookup("Sql"), lookup("Warehouse")));
    }

    @Test
    void secretsOfDefinitionsGoThereAndThoseOfVaultsStay() throws IOException {
        Path out = folder.resolve("out");

        assertThat(Cli.run("convert", source, "--out", out, "--secret-scope", "team-secrets")
                        .exit())
                .isZero();

        assertThat(read(out, "src/load/LookSql.py")).contains("scope=\"team-secrets\"", "key=\"Sql-connectionString\"");
        assertThat(read(out, "src/load/LookWarehouse.py"))
                .doesNotContain("team-secrets")
                .contains("dw-password");
        assertThat(read(out, "SETUP.md"))
                .contains("databricks secrets put-secret team-secrets Sql-connectionString")
                .doesNotContain("put-secret factory");
        assertThat(read(out, "metadata/secrets.json")).contains("\"scope\": \"team-secrets\"", "kv-contoso");
    }

    @Test
    void theNextCommandRepeatsIt() {
        assertThat(Cli.run("convert", source, "--out", folder.resolve("new"), "--check", "--secret-scope", "team")
                        .both())
                .contains("--secret-scope team");
    }

    @Test
    void whatCannotNameAScopeIsRefused() {
        Cli.Result result = Cli.run("convert", source, "--out", folder.resolve("out"), "--secret-scope", "a b");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--secret-scope");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static String lookup(String service) {
        return """
            {"name": "Look%1$s", "type": "Lookup", "typeProperties": {
              "source": {"type": "AzureSqlSource", "sqlReaderQuery": "SELECT 1"},
              "dataset": {"referenceName": "%1$sTable", "type": "DatasetReference"}}}\
            """.formatted(service);
    }

    private void dataset(String service) throws IOException {
        write("dataset/" + service + "Table.json", """
            {"name": "%1$sTable", "properties": {"type": "AzureSqlTable",
              "typeProperties": {"schema": "s", "table": "t"},
              "linkedServiceName": {"referenceName": "%1$s", "type": "LinkedServiceReference"}}}
            """.formatted(service));
    }

    private void write(String file, String json) throws IOException {
        Path path = source.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, json);
    }

    private static String read(Path out, String file) throws IOException {
        return Files.readString(out.resolve(file));
    }
}
