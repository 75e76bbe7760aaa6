package io.wkmigrate.api.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Windows time zone names, which ADF uses in triggers and expressions, and the IANA zones that Databricks, Java and Python
 * know them by (SC-2).
 */
public final class WindowsTimeZones {

    private static final String RESOURCE = "windows-time-zones.properties";
    private static final SortedMap<String, ZoneId> ZONES = load();
    private static final Map<String, ZoneId> ZONES_IGNORING_CASE = ZONES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(entry -> ignoringCase(entry.getKey()), Map.Entry::getValue));

    private WindowsTimeZones() {}

    /** The zone of a Windows name, ignoring case as Windows does; empty when there is no such name. */
    public static Optional<ZoneId> zone(String windowsName) {
        return Optional.ofNullable(ZONES_IGNORING_CASE.get(ignoringCase(windowsName)));
    }

    /** All names as Windows spells them, sorted, with their zones. */
    public static SortedMap<String, ZoneId> all() {
        return ZONES;
    }

    private static String ignoringCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static SortedMap<String, ZoneId> load() {
        try (InputStream resource = Objects.requireNonNull(WindowsTimeZones.class.getResourceAsStream(RESOURCE))) {
            SortedMap<String, ZoneId> zones = new TreeMap<>();
            new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .forEach(entry -> zones.put(entry[0], ZoneId.of(entry[1])));
            return Collections.unmodifiableSortedMap(zones);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + RESOURCE + " cannot be read", e);
        }
    }
}
