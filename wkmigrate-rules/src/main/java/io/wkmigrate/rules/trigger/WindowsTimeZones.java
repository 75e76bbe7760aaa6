package io.wkmigrate.rules.trigger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Windows time zone names, which ADF uses, and the IANA zones that Databricks knows them by (SC-2). */
final class WindowsTimeZones {

    private static final String RESOURCE = "windows-time-zones.properties";
    private static final Map<String, ZoneId> ZONES = load();

    private WindowsTimeZones() {}

    /** The zone of a Windows name, ignoring case as Windows does. */
    static Optional<ZoneId> zone(String windowsName) {
        return Optional.ofNullable(ZONES.get(windowsName.strip()));
    }

    /** All names with their zones. */
    static Map<String, ZoneId> all() {
        return ZONES;
    }

    private static Map<String, ZoneId> load() {
        try (InputStream resource = Objects.requireNonNull(WindowsTimeZones.class.getResourceAsStream(RESOURCE))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.collectingAndThen(
                            Collectors.toMap(
                                    entry -> entry[0],
                                    entry -> ZoneId.of(entry[1]),
                                    (first, second) -> first,
                                    () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)),
                            Collections::unmodifiableMap));
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + RESOURCE + " cannot be read", e);
        }
    }
}
