package io.wkmigrate.jobs.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.jobs.trigger.Triggers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // expression | zone | count | first | last
                "0 0 6 * * ? | UTC | 1 | 2026-01-16T06:00:00Z | 2026-01-16T06:00:00Z",
                "0 0 6 * * ? | America/New_York | 1 | 2026-01-16T11:00:00Z | 2026-01-16T11:00:00Z",
                "0 0 6 * * ? | Asia/Kolkata | 1 | 2026-01-16T00:30:00Z | 2026-01-16T00:30:00Z",
                "0 0/15 * * * ? | UTC | 96 | 2026-01-15T12:15:00Z | 2026-01-16T12:00:00Z",
                "0/10 * * * * ? | UTC | 8640 | 2026-01-15T12:00:10Z | 2026-01-16T12:00:00Z",
                "0 30 18 ? * FRIL | UTC | 0 | |",
                "0 0 9 16 * ? | UTC | 1 | 2026-01-16T09:00:00Z | 2026-01-16T09:00:00Z"
            })
    void countsTheTimesOfASchedule(String expression, String zone, int count, Instant first, Instant last) {
        assertThat(schedule(NOON, 24, expression, zone))
                .isEqualTo(new Firing.Times(count, Optional.ofNullable(first), Optional.ofNullable(last)));
    }

    @Test
    void theMomentItselfDoesNotCountAndTheEndDoes() {
        assertThat(schedule(NOON, 24, "0 0 12 * * ?", "UTC"))
                .isEqualTo(new Firing.Times(
                        1,
                        Optional.of(Instant.parse("2026-01-16T12:00:00Z")),
                        Optional.of(Instant.parse("2026-01-16T12:00:00Z"))));
    }

    /** As Quartz has it, and as the documentation of the service warns: hours that come twice count once. */
    @Test
    void hoursThatDaylightSavingTakesOrRepeatsAreCountedAsQuartzDoes() {
        Instant beforeSpring = Instant.parse("2026-03-28T23:00:00Z");
        Instant beforeAutumn = Instant.parse("2026-10-24T22:00:00Z");

        assertThat(count(schedule(beforeSpring, 23, "0 30 * * * ?", "Europe/Berlin")))
                .isEqualTo(23);
        assertThat(count(schedule(beforeAutumn, 25, "0 30 * * * ?", "Europe/Berlin")))
                .isEqualTo(24);
        assertThat(count(schedule(beforeAutumn, 25, "0 30 * * * ?", "UTC"))).isEqualTo(25);
    }

    @Test
    void aDailyTimeThatADayDoesNotHaveIsLeftOutOnThatDay() {
        Instant beforeSpring = Instant.parse("2026-03-28T12:00:00Z");

        assertThat(schedule(beforeSpring, 48, "0 30 2 * * ?", "Europe/Berlin"))
                .isEqualTo(new Firing.Times(
                        1,
                        Optional.of(Instant.parse("2026-03-30T00:30:00Z")),
                        Optional.of(Instant.parse("2026-03-30T00:30:00Z"))));
    }

    @ParameterizedTest
    @CsvSource({"5, MINUTES, 289, every 5 minutes", "1, HOURS, 25, every hour", "2, DAYS, 1, every 2 days"})
    void aPeriodHasNoKnownBeginning(int interval, String unit, long atMost, String words) {
        assertThat(firing("{'trigger': {'periodic': {'interval': %s, 'unit': '%s'}}}"
                        .replaceFirst("%s", Integer.toString(interval))
                        .replaceFirst("%s", unit)))
                .isEqualTo(new Firing.Periodically(atMost, words));
    }

    @Test
    void eventsAndContinuousJobsAreSaidInWords() {
        assertThat(firing("{'trigger': {'file_arrival': {'url': '/Volumes/a/b/in/'}}}"))
                .isEqualTo(new Firing.OnEvent("when files arrive", "/Volumes/a/b/in/"));
        assertThat(firing("{'triggers': [{'table_update': {'table_names': ['a.b.c', 'a.b.d']}}]}"))
                .isEqualTo(new Firing.OnEvent("when tables change", "a.b.c, a.b.d"));
        assertThat(firing("{'continuous': {'pause_status': 'UNPAUSED'}}")).isEqualTo(new Firing.Always());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'schedule': {'quartz_cron_expression': 'daily', 'timezone_id': 'UTC'}} | cannot be read",
                "{'schedule': {'quartz_cron_expression': '0 0 1 * *', 'timezone_id': 'UTC'}} | cannot be read",
                "{'schedule': {'quartz_cron_expression': '0 0 1 * * ?', 'timezone_id': 'Mars/Base'}} | time zone",
                "{'schedule': {'pause_status': 'UNPAUSED'}} | no cron expression",
                "{'trigger': {'periodic': {'interval': 0, 'unit': 'DAYS'}}} | interval",
                "{'trigger': {'periodic': {'interval': 1, 'unit': 'MOONS'}}} | interval",
                "{'trigger': {'moonrise': {}}} | unknown trigger kind \"moonrise\""
            })
    void saysWhatCannotBeTold(String settings, String why) {
        assertThat(firing(settings))
                .isInstanceOfSatisfying(
                        Firing.Unclear.class,
                        unclear -> assertThat(unclear.why()).contains(why));
    }

    @Test
    void anExpressionThatNeverComesTrueEnds() {
        assertThat(count(schedule(NOON, 24, "0 0 0 31 2 ?", "UTC"))).isZero();
    }

    private static Firing schedule(Instant from, int hours, String expression, String zone) {
        return firing(
                from,
                hours,
                "{'schedule': {'quartz_cron_expression': '" + expression + "', 'timezone_id': '" + zone + "'}}");
    }

    private static Firing firing(String settings) {
        return firing(NOON, 24, settings);
    }

    private static Firing firing(Instant from, int hours, String settings) {
        try {
            return new Forecast(from, Duration.ofHours(hours))
                    .of(Triggers.of(new ObjectMapper().readTree(settings.replace('\'', '"')))
                            .get(0));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static int count(Firing firing) {
        return ((Firing.Times) firing).count();
    }
}
