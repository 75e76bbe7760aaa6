package io.wkmigrate.rules.linkedservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTranslatorsTest {

    private static final String PASSWORD = "{\"type\": \"AzureKeyVaultSecret\", \"secretName\": \"p\","
            + " \"store\": {\"referenceName\": \"kv\", \"type\": \"LinkedServiceReference\"}}";

    private final Stores stores = new Stores();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AzurePostgreSql | "connectionString": "host=h;port=5432;database=d;uid=u;encryptionmethod=0" | password
        PostgreSql      | "connectionString": "HOST=h;Port=5432;Database=d;UID=u"                    | password
        PostgreSqlV2    | "server": "h", "port": 5432, "database": "d", "username": "u", "sslMode": "" | password
        AzurePostgreSql | "server": "h", "port": "5432", "database": "d", "username": "u"            | password
        Greenplum       | "connectionString": "host=h;port=5432;db=d;uid=u"                          | pwd
        Greenplum       | "host": "h", "port": 5432, "database": "d", "username": "u"                | pwd
        """)
    void reachesPostgreSqlByNameHoweverItIsWritten(String type, String members, String password) {
        assertThat(stores.code(type, members + ", \"" + password + "\": " + PASSWORD))
                .isEqualTo("postgresql.Database(server=\"h\", port=5432, database=\"d\", user_name=\"u\","
                        + " password=secret(kv/p))");
    }

    @Test
    void tellsWhenTheEncryptionOfAConnectionStringIsNotCarriedOver() {
        stores.code(
                "AzurePostgreSql",
                "\"connectionString\": \"host=h;database=d;uid=u;encryptionmethod=1\", \"password\": " + PASSWORD,
                Findings.DATA_SETTING_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MySql        | "connectionString": "server=h;port=3306;database=d;user=u;sslmode=1"                 | password
        AzureMySql   | "connectionString": "Server=h;Port=3306;Database=d;UID=u;SSLMode=1"                  | password
        AzureMariaDB | "connectionString": "Server=h;Port=3306;Database=d;UID=u;SSLMode=1"                  | pwd
        MariaDB      | "server": "h", "port": "3306", "database": "d", "username": "u", "sslMode": 1        | password
        MySql        | "server": "h", "port": 3306, "database": "d", "username": "u", "sslMode": "1"        | password
        """)
    void reachesMySqlByNameHoweverItIsWritten(String type, String members, String password) {
        assertThat(stores.code(type, members + ", \"" + password + "\": " + PASSWORD))
                .isEqualTo("mysql.Database(server=\"h\", port=3306, database=\"d\", user_name=\"u\","
                        + " password=secret(kv/p), ssl_mode=\"1\")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        host=h;port=1521;servicename=s;user id=u | h:1521/s
        Host=h;ServiceName=s;User Id=u           | h:1521/s
        host=h;port=1522;sid=x;user id=u         | (DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=h)(PORT=1522))(CONNECT_DATA=(SID=x)))
        """)
    void reachesOracleByServiceOrSid(String connectionString, String server) {
        assertThat(stores.code(
                        "Oracle",
                        "\"connectionString\": \"" + connectionString + "\", \"password\": " + PASSWORD,
                        Findings.DRIVER_NEEDED))
                .isEqualTo("oracle.Database(server=\"" + server + "\", user_name=\"u\", password=secret(kv/p))");
    }

    @Test
    void reachesOracleByTheServerOfTheNewerConnector() {
        assertThat(stores.code("AmazonRdsForOracle", """
            "server": "h:1521/ORCL", "authenticationType": "Basic", "username": "u", "password": %s, "fetchSize": 1000
            """.formatted(PASSWORD), Findings.DRIVER_NEEDED))
                .isEqualTo("oracle.Database(server=\"h:1521/ORCL\", user_name=\"u\", password=secret(kv/p))");
    }

    @Test
    void reachesSnowflakeByTheAddressOfJdbc() {
        assertThat(stores.code("Snowflake", """
            "connectionString": "jdbc:snowflake://acme.snowflakecomputing.com/?user=u&db=d&warehouse=w%%201&role=r",
            "password": %s
            """.formatted(PASSWORD)))
                .isEqualTo(
                        "snowflake.Database(account=\"acme.snowflakecomputing.com\", database=\"d\", warehouse=\"w 1\","
                                + " role=\"r\", user_name=\"u\", password=secret(kv/p))");
    }

    @Test
    void reachesSnowflakeWithAKey() {
        assertThat(stores.code("SnowflakeV2", """
            "accountIdentifier": "acme-1", "database": "d", "warehouse": "w", "schema": "s", "user": "u",
            "authenticationType": "KeyPair", "privateKey": %s,
            "privateKeyPassphrase": {"type": "SecureString", "value": "x"}
            """.formatted(PASSWORD)))
                .isEqualTo("snowflake.Database(account=\"acme-1\", database=\"d\", schema=\"s\", warehouse=\"w\","
                        + " user_name=\"u\", private_key=secret(kv/p), passphrase=secret(privateKeyPassphrase))");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AmazonRedshift | "server": "h", "port": 5439, "database": "d", "username": "u", "password" | jdbc:redshift://h:5439/d
        Db2       | "server": "h:446", "database": "d", "authenticationType": "Basic", "username": "u", "password" | jdbc:db2://h:446/d
        Db2       | "connectionString": "server=h:446;database=d;username=u", "password"      | jdbc:db2://h:446/d
        Drill     | "connectionString": "ConnectionType=Direct;Host=h;Port=31010;UID=u", "pwd" | jdbc:drill:drillbit=h:31010
        Hive      | "host": "h", "port": 443, "thriftTransportProtocol": "HTTP ", "httpPath": "gw/hive", "enableSsl": true, "authenticationType": "UsernameAndPassword", "username": "u", "password" | jdbc:hive2://h:443/default;transportMode=http;httpPath=gw/hive;ssl=true
        Impala    | "host": "h", "authenticationType": "UsernameAndPassword", "username": "u", "password" | jdbc:impala://h:21050;AuthMech=3
        Informix  | "connectionString": "Host=h;Service=9088;Server=ifx;Database=d;UID=u", "password" | jdbc:informix-sqli://h:9088/d:INFORMIXSERVER=ifx
        Netezza   | "connectionString": "Server=h;Port=5480;Database=d;UID=u", "pwd"           | jdbc:netezza://h:5480/d
        Phoenix   | "host": "h", "authenticationType": "UsernameAndPassword", "username": "u", "password" | jdbc:phoenix:thin:url=http://h:8765;serialization=PROTOBUF
        Presto    | "host": "h", "catalog": "c", "serverVersion": "0.2", "enableSsl": true, "authenticationType": "LDAP", "username": "u", "password" | jdbc:presto://h:8080/c?SSL=true
        SapHana   | "server": "h:30015", "authenticationType": "Basic", "userName": "u", "password" | jdbc:sap://h:30015/
        SapHana   | "connectionString": "SERVERNODE=h:30015;UID=u", "password"                 | jdbc:sap://h:30015/
        Spark     | "host": "h", "port": 10000, "authenticationType": "Username", "username": "u", "password" | jdbc:hive2://h:10000/default
        Sybase    | "server": "h", "database": "d", "username": "u", "password"                | jdbc:sybase:Tds:h:2638?ServiceName=d
        Teradata  | "connectionString": "DBCName=h;Uid=u;PortNumber=1026", "password"          | jdbc:teradata://h/DBS_PORT=1026
        Teradata  | "server": "h", "authenticationType": "LDAP", "username": "u", "password"   | jdbc:teradata://h/LOGMECH=LDAP
        Vertica   | "server": "h", "port": "5433", "database": "d", "uid": "u", "pwd"          | jdbc:vertica://h:5433/d
        """)
    void reachesOthersByAnAddressOfJdbc(String type, String members, String url) {
        assertThat(stores.code(type, members + ": " + PASSWORD, Findings.DRIVER_NEEDED))
                .startsWith("jdbc.Database(url=\"" + url + "\", product=")
                .endsWith("user_name=\"u\", password=secret(kv/p))");
    }

    @Test
    void putsExpressionsIntoAnAddressOfJdbc() {
        assertThat(stores.code("Vertica", """
            "connectionString": "Server=@{pipeline().parameters.host};Port=5433;Database=d;UID=u", "pwd": %s
            """.formatted(PASSWORD), Findings.DRIVER_NEEDED))
                .startsWith("jdbc.Database(url=jdbc:vertica://@{pipeline().parameters.host}:5433/d, ");
    }

    @Test
    void isUnsupportedWhenNobodyMayReadWhereTheDatabaseIs() {
        assertThat(stores.translate("Db2", "\"connectionString\": " + PASSWORD)
                        .kind(Connection.Unsupported.class)
                        .reason())
                .contains("\"Store\"", "define server and database");
    }

    @Test
    void reachesBigQueryWithAKey() {
        assertThat(stores.code("GoogleBigQueryV2", """
            "projectId": "sales", "authenticationType": "ServiceAuthentication", "keyFileContent": %s
            """.formatted(PASSWORD), Findings.DRIVER_NEEDED))
                .contains("ProjectId=sales;OAuthType=0", "properties={OAuthPvtKey: secret(kv/p)}");
    }
}
