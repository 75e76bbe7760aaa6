package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are not taken from the command line, and what was given there by mistake is not repeated. */
class SecretOptionTest {

    private static final String SECRET = "dapi0123456789abcdef0123456789abcdef";

    static Stream<String> commandLines() {
        return Stream.of(
                        "",
                        "assess src",
                        "convert src --out out",
                        "convert",
                        "doctor",
                        "version",
                        "rules list",
                        "nonsense")
                .flatMap(command -> Stream.of(
                                "--token",
                                "--tokens",
                                "--Token",
                                "--databricks-token",
                                "--access-token",
                                "--azure-token",
                                "--password",
                                "--passwd",
                                "--pat",
                                "--client-secret",
                                "--azure-client-secret",
                                "--clientSecret",
                                "--api-key",
                                "--credentials")
                        .flatMap(option -> Stream.of(
                                command + " " + option + " " + SECRET, command + " " + option + "=" + SECRET)));
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void aSecretIsRefusedAndItsRightPlaceNamed(String line) {
        Cli.Result result = Cli.run((Object[]) line.strip().split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.both()).doesNotContain(SECRET);
        assertThat(result.err())
                .contains("others can read command lines", "--profile")
                .containsPattern("(DATABRICKS|ARM)_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doctor --tokn=" + SECRET,
                "doctor -t" + SECRET,
                "doctor --t=" + SECRET,
                "convert src --out o -T=" + SECRET
            })
    void whatIsWrittenTogetherWithAnUnknownOptionIsNotRepeated(String line) {
        Cli.Result result = Cli.run((Object[]) line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.both()).doesNotContain(SECRET);
    }

    @Test
    void aServicePrincipalsSecretHasAPlaceOfItsOwn() {
        assertThat(Cli.run("doctor", "--azure-client-secret=x").err()).contains("ARM_CLIENT_SECRET");
        assertThat(Cli.run("doctor", "--token", "x").err()).contains("DATABRICKS_TOKEN");
    }

    @Test
    void whatStandsBehindTwoDashesIsAPath() {
        assertThat(Cli.run("assess", "--", "--token").err()).doesNotContain("command lines");
    }
}
