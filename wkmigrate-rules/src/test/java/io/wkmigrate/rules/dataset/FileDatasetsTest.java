package io.wkmigrate.rules.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.StorageAccess.Provider;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.testkit.Codes;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileDatasetsTest {

    private static final String LAKE = "{\"type\": \"AzureBlobFSLocation\", \"fileSystem\": \"raw\","
            + " \"folderPath\": \"in\", \"fileName\": \"a.csv\"}";

    private final RuleHarness harness = RuleHarness.of("builtin")
            .with("Lake", storage(Provider.AZURE, Code.text("contoso"), Code.Fixed.NONE))
            .with("Bucket", storage(Provider.S3, Code.Fixed.NONE, Code.Fixed.NONE))
            .with("Google", storage(Provider.GOOGLE, Code.Fixed.NONE, Code.Fixed.NONE))
            .with("Share", storage(Provider.SHARE, Code.text("files"), Code.Fixed.NONE))
            .with("Public", storage(Provider.AZURE, Code.text("open"), Code.text("data")))
            .with("Web", new Connection.OfFileServer(Code.call("http.Server").with("url", "https://a")))
            .with("Sql", new Connection.OfDatabase(Code.call("sqlserver.Database"), "sqlserver"))
            .with("Crm", new Connection.Unsupported("Use Lakeflow Connect."));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lake   | "type": "AzureBlobFSLocation", "fileSystem": "raw"                  | files.azure("contoso", "raw")
        Lake   | "type": "AzureBlobStorageLocation", "container": "raw"              | files.azure("contoso", "raw")
        Lake   | "type": "AzureBlobStorageLocation", "container": "@item().c"        | files.azure("contoso", @item().c)
        Public | "type": "AzureBlobStorageLocation"                                  | files.azure("open", "data")
        Bucket | "type": "AmazonS3Location", "bucketName": "raw"                     | files.Lake("s3://raw")
        Bucket | "type": "AmazonS3Location", "bucketName": "@item().b"               | files.Lake(s3://@{item().b})
        Google | "type": "GoogleCloudStorageLocation", "bucketName": "raw"           | files.Lake("gs://raw")
        Share  | "type": "FileServerLocation"                                        | files.volume(${volumes}, "share")
        Web    | "type": "HttpServerLocation"                                        | http.Server(url="https://a")
        """)
    void areInTheStoreOfTheirLinkedService(String service, String location, String store) {
        assertThat(Codes.shown(files("Json", service, "\"location\": {" + location + "}")
                        .store()))
                .isEqualTo(store);
    }

    @Test
    void haveFolderAndFile() {
        Dataset.OfFiles files = files("Json", "Lake", """
            "location": {"type": "AzureBlobFSLocation", "fileSystem": "raw",
                         "folderPath": {"value": "in/@{item().day}", "type": "Expression"}, "fileName": ""}
            """);

        assertThat(files.folder().map(Values::shown)).contains("in/@{item().day}");
        assertThat(files.file()).isEmpty();
    }

    @Test
    void areReadFromAWebServerByTheirPath() {
        Dataset.OfFiles files = files(
                "Json", "Web", "\"location\": {\"type\": \"HttpServerLocation\", \"relativeUrl\": \"2026/a.json\"}");

        assertThat(files.file().flatMap(Value::literal)).contains("2026/a.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DelimitedText | "columnDelimiter": ",", "quoteChar": "\\"", "escapeChar": "\\\\", "encodingName": "UTF-8", "compressionLevel": "Fastest" | delimited.Format()
        DelimitedText | "columnDelimiter": "\\t", "quoteChar": "", "escapeChar": "", "firstRowAsHeader": true, "nullValue": "\\\\N" | delimited.Format(column_delimiter="\t", quote="", escape="", header=true, null_value="\\N")
        DelimitedText | "rowDelimiter": ";;", "encodingName": "UTF-16", "compressionCodec": "gzip", "skipLineCount": 2 | delimited.Format(row_delimiter=";;", encoding="UTF-16", compression="gzip", skip_lines=2)
        DelimitedText | "firstRowAsHeader": {"value": "@item().header", "type": "Expression"}, "compressionCodec": "none" | delimited.Format(header=@item().header)
        Json          | "encodingName": "windows-1252", "compression": {"type": "ZipDeflate", "level": "Optimal"} | jsons.Format(encoding="windows-1252", compression="ZipDeflate")
        Parquet       | "compressionCodec": "snappy" | parquets.Format(compression="snappy")
        Parquet       | "compressionCodec": "none"   | parquets.Format(compression="none")
        Avro          | "avroCompressionCodec": "deflate", "avroCompressionLevel": 5 | avros.Format(compression="deflate")
        Orc           | "orcCompressionCodec": "zlib" | orcs.Format(compression="zlib")
        Excel         | "sheetName": "Sales", "range": "A3:H9", "firstRowAsHeader": true | excels.Format(sheet_name="Sales", range="A3:H9", header=true)
        Excel         | "sheetIndex": 0, "nullValue": "-" | excels.Format(sheet_index=0, null_value="-")
        Xml           | "nullValue": "", "encodingName": "UTF-8" | xmls.Format()
        Binary        | "compression": {"type": "TarGzip"} | binaries.Format(compression="TarGzip")
        """)
    void haveTheOptionsOfTheirForm(String type, String members, String format) {
        assertThat(Codes.shown(files(type, "Lake", "\"location\": " + LAKE + ", " + members)
                        .format()
                        .code()))
                .isEqualTo(format);
    }

    @Test
    void carryTheirColumns() {
        Dataset.OfFiles files = harness.locate("""
            {"name": "Files", "properties": {
              "type": "Json", "schema": {"type": "object"},
              "linkedServiceName": {"referenceName": "Lake", "type": "LinkedServiceReference"},
              "typeProperties": {"location": %s}}}
            """.formatted(LAKE)).kind(Dataset.OfFiles.class);

        assertThat(files.schema().map(Object::toString)).contains("{\"type\":\"object\"}");
    }

    @Test
    void areUnsupportedForTheReasonOfTheirLinkedService() {
        assertThat(unsupported("Json", "Crm", "\"location\": " + LAKE)).isEqualTo("Use Lakeflow Connect.");
        assertThat(unsupported("Json", "Nobody", "\"location\": {\"type\": \"SftpLocation\"}"))
                .contains("not part of the source");
    }

    @Test
    void leaveTheAccountToTheDeploymentWhenTheLinkedServiceIsMissing() {
        assertThat(Codes.shown(files("Json", "My Lake", "\"location\": " + LAKE).store()))
                .isEqualTo("files.azure(${storage_account_my_lake}, \"raw\")");
        assertThat(Codes.shown(
                        files("AzureBlob", "My Lake", "\"folderPath\": \"raw\"").store()))
                .isEqualTo("files.azure(${storage_account_my_lake}, \"raw\")");
    }

    @Test
    void areReportedWhereNoFilesCanBe() {
        assertThat(unsupported("Json", "Sql", "\"location\": " + LAKE, Findings.DATASET_SHAPE))
                .contains("does not fit its linked service");
        assertThat(unsupported("Json", "Lake", "", Findings.DATASET_SHAPE)).contains("not where its files are");
        assertThat(unsupported(
                        "Json", "Lake", "\"location\": {\"type\": \"AzureBlobFSLocation\"}", Findings.DATASET_SHAPE))
                .contains("names no container");
    }

    @Test
    void reportOneVersionOfAnObject() {
        locate(
                "Binary",
                "Bucket",
                "\"location\": {\"type\": \"AmazonS3Location\", \"bucketName\": \"b\", \"version\": \"3\"}",
                Findings.DATA_SETTING_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AzureBlob       | Lake   | "folderPath": "raw/in/day", "fileName": "a.csv" | files.azure("contoso", "raw") | "in/day" | "a.csv"
        AzureBlob       | Lake   | "folderPath": "raw/", "fileName": "*"           | files.azure("contoso", "raw") |          |
        AzureBlob       | Lake   | "folderPath": "@{item().c}/in"                  | files.azure("contoso", @{item().c}) | "in" |
        AzureBlob       | Lake   | "folderPath": "@item().path"                    | files.azure("contoso", @first(split(item().path, '/'))) | @join(skip(split(item().path, '/'), 1), '/') |
        AzureBlobFSFile | Lake   | "folderPath": "raw", "fileName": "a.txt"        | files.azure("contoso", "raw") |          | "a.txt"
        AmazonS3Object  | Bucket | "bucketName": "raw", "key": "in/a.csv"          | files.Lake("s3://raw")        |          | "in/a.csv"
        FileShare       | Share  | "folderPath": "in", "fileName": "a.csv"         | files.volume(${volumes}, "share") | "in" | "a.csv"
        HttpFile        | Web    | "relativeUrl": "a.csv", "requestMethod": "GET"  | http.Server(url="https://a")  |          | "a.csv"
        """)
    void ofOlderFactoriesStartWithTheContainer(
            String type, String service, String members, String store, String folder, String file) {
        Dataset.OfFiles files = files(type, service, members);

        assertThat(Codes.shown(files.store())).isEqualTo(store);
        assertThat(files.folder().map(Values::shown)).isEqualTo(Optional.ofNullable(folder));
        assertThat(files.file().map(Values::shown)).isEqualTo(Optional.ofNullable(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "compression": {"type": "GZip", "level": "Fastest"} | binaries.Format(compression="GZip")
        "format": {"type": "TextFormat", "columnDelimiter": ";", "firstRowAsHeader": true, "skipLineCount": 1} | delimited.Format(column_delimiter=";", quote="", escape="", header=true, skip_lines=1)
        "format": {"type": "TextFormat", "quoteChar": "\\"", "escapeChar": "\\\\", "nullValue": "-"} | delimited.Format(null_value="-")
        "format": {"type": "JsonFormat", "filePattern": "arrayOfObjects", "encodingName": "utf-8"} | jsons.Format(pattern="arrayOfObjects")
        "format": {"type": "ParquetFormat"} | parquets.Format()
        "format": {"type": "AvroFormat"}    | avros.Format()
        "format": {"type": "OrcFormat"}     | orcs.Format()
        """)
    void ofOlderFactoriesHoldTheirForm(String members, String format) {
        assertThat(Codes.shown(files("AzureBlob", "Lake", "\"folderPath\": \"raw\", " + members)
                        .format()
                        .code()))
                .isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "modifiedDatetimeStart": "2026-01-01T00:00:00Z"
        "fileName": "*.csv"
        "format": {"type": "JsonFormat", "jsonNodeReference": "$.rows"}
        "format": {"type": "TextFormat", "nullValue": "-", "treatEmptyAsNull": true}
        """)
    void ofOlderFactoriesReportWhatNoNotebookDoes(String members) {
        locate("AzureBlob", "Lake", "\"folderPath\": \"raw\", " + members, Findings.DATA_SETTING_DIFFERS);
    }

    private static Connection storage(Provider provider, Code account, Code container) {
        return new Connection.OfStorage(provider, account, container, "Share");
    }

    private Dataset locate(String type, String service, String members, FindingCode... expected) {
        return harness.locate("""
            {"name": "Files", "properties": {
              "type": "%s",
              "linkedServiceName": {"referenceName": "%s", "type": "LinkedServiceReference"},
              "typeProperties": {%s}}}
            """.formatted(type, service, members), expected).result();
    }

    private Dataset.OfFiles files(String type, String service, String members) {
        return (Dataset.OfFiles) locate(type, service, members);
    }

    private String unsupported(String type, String service, String members, FindingCode... expected) {
        return ((Dataset.Unsupported) locate(type, service, members, expected)).reason();
    }
}
