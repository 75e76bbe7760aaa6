package io.wkmigrate.expression.function.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.time.WindowsTimeZones;
import io.wkmigrate.expression.python.PythonLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time zones of the Python library, and systems that do not know all of them. */
class PythonTimeZonesTest {

    private static final String HEAD = """
            import sys
            sys.path.insert(0, sys.argv[1])
            from adf import errors, zones
            import zoneinfo

            def known_only(*names):
                def lookup(name):
                    if name not in names:
                        raise zoneinfo.ZoneInfoNotFoundError(name)
                    return real("Asia/Kolkata")
                real, zones.ZoneInfo = zones.ZoneInfo, lookup

            def india():
                try:
                    return zones.convert_from_utc("2024-01-01", "India Standard Time", "HH:mm")
                except errors.ExpressionError as error:
                    return f"{error.problem}: {error}"

            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeLibrary() throws IOException {
        Path library = Files.createDirectory(folder.resolve(PythonLibrary.PACKAGE));
        for (Map.Entry<String, String> each :
                PythonLibrary.builtIn().files(Set.of("zones")).entrySet()) {
            Files.writeString(library.resolve(each.getKey()), each.getValue());
        }
    }

    @Test
    void tableIsTheOneThatTriggersAreReadWith() throws IOException {
        List<String> expected = WindowsTimeZones.all().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toList();

        assertThat(run("print(*[f'{name}={zone}' for name, zone in zones.ZONES.items()], sep='\\n')"))
                .isEqualTo(expected);
    }

    @Test
    void renamedZonesAreInTheTable() throws IOException {
        assertThat(run("print(*zones.RENAMED, sep='\\n')"))
                .isNotEmpty()
                .isSubsetOf(WindowsTimeZones.all().values().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void systemsKnowZonesByTheirPresentNamesOrTheFormerOnes() throws IOException {
        assertThat(run("known_only('Asia/Kolkata')\nprint(india())")).containsExactly("05:30");
        assertThat(run("known_only('Asia/Calcutta')\nprint(india())")).containsExactly("05:30");
    }

    @Test
    void aSystemWithoutTimeZonesIsToldSo() throws IOException {
        assertThat(run("known_only()\nprint(india())"))
                .containsExactly("invalid-time-zone: This system has no data of the time zone Asia/Calcutta."
                        + " Install a time zone database or the package tzdata.");
    }

    @Test
    void utcNeedsNoTimeZoneDatabase() throws IOException {
        assertThat(run("known_only()\nprint(zones.convert_to_utc('2024-01-01', 'UTC', 'HH:mmK'))"))
                .containsExactly("00:00Z");
    }

    private List<String> run(String program) throws IOException {
        Process python = new ProcessBuilder("python3", "-I", "-B", "-c", HEAD + program, folder.toString())
                .redirectErrorStream(true)
                .start();
        return new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
