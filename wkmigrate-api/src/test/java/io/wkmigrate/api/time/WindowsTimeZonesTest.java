package io.wkmigrate.api.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WindowsTimeZonesTest {

    @Test
    void agreesWithUnicodeOnEveryName() {
        assertThat(WindowsTimeZones.all())
                .hasSizeGreaterThan(130)
                .allSatisfy((name, zone) -> assertThat(TimeZone.getCanonicalID(zone.getId()))
                        .as(name)
                        .isEqualTo(TimeZone.getCanonicalID(TimeZone.getIDForWindowsID(name, "001"))));
    }

    @Test
    void knowsEveryNameThatUnicodeKnows() {
        assertThat(TimeZone.getAvailableIDs())
                .extracting(TimeZone::getWindowsID)
                .filteredOn(name -> name != null)
                .allSatisfy(
                        name -> assertThat(WindowsTimeZones.zone(name)).as(name).isPresent());
    }

    @Test
    void takesNamesInAnyCaseAsWindowsDoes() {
        assertThat(WindowsTimeZones.zone("INDIA standard time"))
                .hasValueSatisfying(zone -> assertThat(zone.getId()).isEqualTo("Asia/Calcutta"));
    }

    @Test
    void takesNoIanaName() {
        assertThat(WindowsTimeZones.zone("Europe/Berlin")).isEmpty();
    }

    @Test
    void takesNoNameWithBlanksAroundIt() {
        assertThat(WindowsTimeZones.zone(" UTC")).isEmpty();
    }

    @Test
    void everyZoneIsKnownToJava() {
        assertThat(WindowsTimeZones.all().values().stream()
                        .map(zone ->
                                java.util.TimeZone.getTimeZone(zone.getId()).getID())
                        .collect(Collectors.toSet()))
                .doesNotContain("GMT");
    }
}
