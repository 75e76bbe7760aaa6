package io.wkmigrate.rules.trigger;

import static io.wkmigrate.api.finding.Findings.REQUIRED_PROPERTY_MISSING;
import static io.wkmigrate.api.finding.Findings.SCHEDULE_AMBIGUOUS;
import static io.wkmigrate.api.finding.Findings.SCHEDULE_BOUNDS;
import static io.wkmigrate.api.finding.Findings.SCHEDULE_NOT_EXPRESSIBLE;
import static io.wkmigrate.api.finding.Findings.TIME_ZONE_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one trigger becomes; that the times are the same is the matter of {@link CronEquivalenceTest}. */
class ScheduleTriggerTranslatorTest {

    private static final RuleHarness RULES = RuleHarness.of("builtin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Minute | 15   | 2026-01-05T10:07:00Z | 0 7/15 * * * ?
            Minute | 1    | 2026-01-05T10:07:30Z | 30 * * * * ?
            Minute | 30   | 2026-01-05T10:07:00Z | 0 7,37 * * * ?
            Minute | 60   | 2026-01-05T10:07:00Z | 0 7 * * * ?
            Minute | 1440 | 2026-01-05T10:07:00Z | 0 7 10 * * ?
            Hour   | 1    | 2026-01-05T10:07:00Z | 0 7 * * * ?
            Hour   | 6    | 2026-01-05T13:00:00Z | 0 0 1/6 * * ?
            Hour   | 12   | 2026-01-05T13:00:00Z | 0 0 1,13 * * ?
            Hour   | 168  | 2026-01-05T13:00:00Z | 0 0 13 ? * MON
            Day    | 1    | 2026-01-05T10:07:30Z | 30 7 10 * * ?
            Day    | 7    | 2026-01-05T10:07:00Z | 0 7 10 ? * MON
            Week   | 1    | 2026-01-06T10:07:00Z | 0 7 10 ? * TUE
            Month  | 1    | 2026-01-06T10:07:00Z | 0 7 10 6 * ?
            Month  | 3    | 2026-02-06T10:07:00Z | 0 7 10 6 2,5,8,11 ?
            Month  | 12   | 2026-02-06T10:07:00Z | 0 7 10 6 2 ?
            Month  | 6    | 2026-01-31T10:07:00Z | 0 7 10 31 1,7 ?
            """)
    void anIntervalThatDividesTheNextUnitKeepsThePhaseOfItsStart(
            String frequency, int interval, String start, String cron) {
        assertThat(cron("""
                {"frequency": "%s", "interval": %d, "startTime": "%s", "timeZone": "UTC"}
                """.formatted(frequency, interval, start))).isEqualTo(cron + " UTC");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Day   | {"hours": [5, 17]}                                          | 0 10 5,17 * * ?
            Day   | {"hours": [9,10,11,12,13,14,15,16], "minutes": [0,15,30,45]} | 0 0/15 9-16 * * ?
            Day   | {"hours": 5, "minutes": 15}                                 | 0 15 5 * * ?
            Day   | {"hours": ["5"], "minutes": [15, 45], "weekDays": []}       | 0 15,45 5 * * ?
            Week  | {"weekDays": ["saturday", "Sunday"], "hours": [17]}         | 0 10 17 ? * SAT,SUN
            Week  | {"weekDays": ["Friday","Monday","Tuesday","Wednesday","Thursday"]} | 0 10 8 ? * MON-FRI
            Week  | {"hours": [6]}                                              | 0 10 6 ? * MON
            Month | {"monthDays": [1, 15]}                                      | 0 10 8 1,15 * ?
            Month | {"monthDays": [-1]}                                         | 0 10 8 L * ?
            Month | {"monthDays": [-3]}                                         | 0 10 8 L-2 * ?
            Month | {"monthDays": [31, -1]}                                     | 0 10 8 L * ?
            Month | {"monthDays": [-31]}                                        | 0 10 8 1 1,3,5,7,8,10,12 ?
            Month | {"monthlyOccurrences": [{"day": "Monday", "occurrence": 1}]} | 0 10 8 ? * MON#1
            Month | {"monthlyOccurrences": [{"day": "Friday", "occurrence": -1}]} | 0 10 8 ? * FRIL
            Month | {"monthlyOccurrences": [{"day": "Friday", "occurrence": 5}]} | 0 10 8 ? * FRI#5
            Month | {"monthlyOccurrences": [{"day": "Monday"}, {"day": "Friday"}]} | 0 10 8 ? * MON,FRI
            """)
    void aScheduleFiresAtEveryCombinationOfWhatItLists(String frequency, String schedule, String cron) {
        assertThat(cron("""
                {"frequency": "%s", "interval": 1, "startTime": "2026-01-05T08:10:00Z", "timeZone": "UTC", "schedule": %s}
                """.formatted(frequency, schedule))).isEqualTo(cron + " UTC");
    }

    @Test
    void daysFollowTheClocksOfTheTimeZone() {
        assertThat(cron("""
                {"frequency": "Day", "startTime": "2026-01-05T06:30:00", "timeZone": "Pacific Standard Time"}
                """)).isEqualTo("0 30 6 * * ? America/Los_Angeles");
    }

    @Test
    void fixedIntervalsFollowNoClockAndAreToldInUtc() {
        assertThat(cron("""
                {"frequency": "Hour", "interval": 24, "startTime": "2026-06-23T14:08:00", "timeZone": "GMT Standard Time"}
                """)).isEqualTo("0 8 13 * * ? UTC");
        assertThat(cron("""
                {"frequency": "Hour", "interval": 1, "startTime": "2026-06-23T14:00:00", "timeZone": "India Standard Time"}
                """)).isEqualTo("0 30 * * * ? UTC");
    }

    @Test
    void aStartInUtcBeatsTheTimeZoneWhichIsTold() {
        String recurrence = """
                {"frequency": "Day", "startTime": "2026-01-05T06:30:00Z", "timeZone": "Pacific Standard Time"}
                """;
        assertThat(cron(recurrence, SCHEDULE_AMBIGUOUS)).isEqualTo("0 30 6 * * ? UTC");
        assertThat(message(recurrence, SCHEDULE_AMBIGUOUS)).contains("Pacific Standard Time", "America/Los_Angeles");
    }

    @Test
    void aStartWithoutTimeZoneIsInUtc() {
        assertThat(cron("""
                {"frequency": "Day", "startTime": "2026-01-05T06:30:00"}
                """)).isEqualTo("0 30 6 * * ? UTC");
    }

    @Test
    void anOffsetInTheStartIsAnInstantAndIsTold() {
        assertThat(cron("""
                {"frequency": "Day", "startTime": "2026-01-05T06:30:00-08:00", "timeZone": "Eastern Standard Time"}
                """, SCHEDULE_AMBIGUOUS)).isEqualTo("0 30 9 * * ? America/New_York");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05T06:30Z", "2026-01-05T06:30:00.6792502Z", "2026-01-05T06:30:00.000z"})
    void startsAreReadInEverySpelling(String start) {
        assertThat(cron("""
                {"frequency": "day", "startTime": "%s", "timeZone": "utc"}
                """.formatted(start))).isEqualTo("0 30 6 * * ? UTC");
    }

    @Test
    void minutesWithoutHoursFireEveryHourAndBothReadingsAreTold() {
        String recurrence = """
                {"frequency": "Day", "startTime": "2026-01-05T06:30:00Z", "schedule": {"minutes": [15]}}
                """;
        assertThat(cron(recurrence, SCHEDULE_AMBIGUOUS)).isEqualTo("0 15 * * * ? UTC");
        assertThat(message(recurrence, SCHEDULE_AMBIGUOUS)).contains("every hour", "hour of startTime, 6");
    }

    @Test
    void aMonthlyStartOnADayThatSomeMonthsLackSkipsThemAndIsTold() {
        assertThat(cron("""
                {"frequency": "Month", "startTime": "2026-01-31T06:30:00Z"}
                """, SCHEDULE_AMBIGUOUS)).isEqualTo("0 30 6 31 * ? UTC");
    }

    @Test
    void aTimeThatClocksSkipOnceAYearIsTold() {
        String recurrence = """
                {"frequency": "Day", "startTime": "2026-01-05T02:30:00", "timeZone": "Eastern Standard Time"}
                """;
        assertThat(cron(recurrence, SCHEDULE_AMBIGUOUS)).isEqualTo("0 30 2 * * ? America/New_York");
        assertThat(message(recurrence, SCHEDULE_AMBIGUOUS)).contains("02:30", "America/New_York");
    }

    @Test
    void aTimeThatClocksSkipOnADayOnWhichItDoesNotFireIsNotTold() {
        assertThat(cron("""
                {"frequency": "Week", "startTime": "2026-01-05T02:30:00", "timeZone": "Eastern Standard Time",
                 "schedule": {"weekDays": ["Monday", "Friday"]}}
                """)).isEqualTo("0 30 2 ? * MON,FRI America/New_York");
    }

    @Test
    void severalCronLinesAreNamedInsteadOfASchedule() {
        assertThat(unscheduled("""
                {"frequency": "Minute", "interval": 90, "startTime": "2026-01-05T00:00:00Z"}
                """)).contains("\"0 0 0/3 * * ?\" and \"0 30 1/3 * * ?\" (UTC)");
        assertThat(unscheduled("""
                {"frequency": "Month", "startTime": "2026-01-05T06:00:00Z", "schedule": {"monthDays": [1, -1, 15]}}
                """)).contains("\"0 0 6 1,15 * ?\" and \"0 0 6 L * ?\" (UTC)");
        assertThat(unscheduled("""
                {"frequency": "Month", "startTime": "2026-01-05T06:00:00Z", "schedule": {"monthlyOccurrences": [
                  {"day": "Friday", "occurrence": 1}, {"day": "Friday", "occurrence": -1}]}}
                """)).contains("\"0 0 6 ? * FRI#1\" and \"0 0 6 ? * FRIL\" (UTC)");
    }

    @Test
    void anIntervalThatCronCannotCountNamesWhatToDo() {
        assertThat(unscheduled("""
                {"frequency": "Day", "interval": 4, "startTime": "2026-01-29T10:35:00", "timeZone": "India Standard Time"}
                """))
                .contains("every 4 days from 2026-01-29T10:35 (Asia/Calcutta)")
                .contains("a periodic trigger of 4 days")
                .contains("\"0 35 10 * * ?\" (Asia/Calcutta)");
        assertThat(unscheduled("""
                {"frequency": "Month", "interval": 15, "startTime": "2026-01-03T09:16:00Z", "schedule": {"monthDays": [-1]}}
                """))
                .contains("every 15 months")
                .contains("\"0 16 9 L * ?\" (UTC)")
                .doesNotContain("periodic");
        assertThat(unscheduled("""
                {"frequency": "Week", "interval": 2, "startTime": "2026-01-05T09:00:00Z",
                 "schedule": {"weekDays": ["Monday"]}}
                """)).contains("every 2 weeks").contains("\"0 0 9 ? * MON\" (UTC)");
        assertThat(unscheduled("""
                {"frequency": "Hour", "interval": 15, "startTime": "2026-01-05T06:14:00Z"}
                """)).contains("a periodic trigger of 15 hours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"frequency\": \"Year\", \"startTime\": \"2026-01-05T06:30:00Z\"}",
                "{\"frequency\": \"NotSpecified\", \"startTime\": \"2026-01-05T06:30:00Z\"}",
                "{\"frequency\": \"Day\", \"startTime\": \"[parameters('start')]\"}",
                "{\"frequency\": \"Day\", \"interval\": 0, \"startTime\": \"2026-01-05T06:30:00Z\"}",
                "{\"frequency\": \"Day\", \"interval\": 1.5, \"startTime\": \"2026-01-05T06:30:00Z\"}",
                "{\"frequency\": \"Day\", \"startTime\": \"2026-01-05T06:30:00Z\", \"schedule\": {\"hours\": [24]}}",
                "{\"frequency\": \"Day\", \"startTime\": \"2026-01-05T06:30:00Z\", \"schedule\": {\"hours\": [\"x\"]}}",
                "{\"frequency\": \"Week\", \"startTime\": \"2026-01-05T06:30:00Z\", \"schedule\": {\"weekDays\": [\"Mo\"]}}",
                "{\"frequency\": \"Day\", \"startTime\": \"2026-01-05T06:30:00Z\", \"schedule\": {\"weekDays\": [\"Monday\"]}}",
                "{\"frequency\": \"Week\", \"startTime\": \"2026-01-05T06:30:00Z\", \"schedule\": {\"monthDays\": [1]}}",
                "{\"frequency\": \"Month\", \"startTime\": \"2026-01-05T06:30:00Z\", \"schedule\": {\"monthDays\": [0]}}",
                "{\"frequency\": \"Month\", \"startTime\": \"2026-01-05T06:30:00Z\", \"schedule\": {\"monthDays\": [1],"
                        + " \"monthlyOccurrences\": [{\"day\": \"Monday\"}]}}",
                "{\"frequency\": \"Month\", \"startTime\": \"2026-01-05T06:30:00Z\", \"schedule\": {"
                        + " \"monthlyOccurrences\": [{\"occurrence\": 1}]}}",
                "{\"frequency\": \"Month\", \"startTime\": \"2026-02-05T06:30:00Z\", \"interval\": 12,"
                        + " \"schedule\": {\"monthDays\": [30]}}",
                "{\"frequency\": \"Minute\", \"startTime\": \"2026-01-05T06:30:00Z\", \"schedule\": {\"hours\": [3]}}",
                "{\"frequency\": \"Hour\", \"interval\": 2, \"startTime\": \"2026-01-05T06:30:00Z\","
                        + " \"schedule\": {\"hours\": [3]}}"
            })
    void whatHasNoKnownTimesHasNoScheduleAndIsAnError(String recurrence) {
        assertThat(unscheduled(recurrence)).isNotBlank();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(translate("""
                {"interval": 1, "timeZone": "UTC"}
                """, REQUIRED_PROPERTY_MISSING, REQUIRED_PROPERTY_MISSING)
                        .messages())
                .containsExactly("The recurrence has no \"frequency\".", "The recurrence has no \"startTime\".");
    }

    @Test
    void anUnknownTimeZoneIsAnError() {
        assertThat(translate("""
                {"frequency": "Day", "startTime": "2026-01-05T06:30:00", "timeZone": "Mars Standard Time"}
                """, TIME_ZONE_UNKNOWN).result().schedule()).isEmpty();
    }

    @Test
    void theEndIsToldUnlessItNeverComes() {
        assertThat(message("""
                {"frequency": "Day", "startTime": "2026-01-05T06:30:00", "endTime": "2026-02-01T00:00:00",
                 "timeZone": "India Standard Time"}
                """, SCHEDULE_BOUNDS)).contains("2026-02-01T00:00:00 (India Standard Time)");
        assertThat(cron("""
                {"frequency": "Day", "startTime": "2026-01-05T06:30:00Z", "endTime": "9999-12-31T23:59:59Z"}
                """)).isEqualTo("0 30 6 * * ? UTC");
    }

    @Test
    void propertiesNobodyKnowsAreReported() {
        assertThat(translate("""
                {"frequency": "Day", "startTime": "2026-01-05T06:30:00Z", "jitter": 5, "schedule": {"seconds": [3]}}
                """, Findings.PROPERTY_UNHANDLED, Findings.PROPERTY_UNHANDLED)
                        .pointers())
                .containsExactlyInAnyOrder(
                        "/properties/typeProperties/recurrence/jitter",
                        "/properties/typeProperties/recurrence/schedule/seconds");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Started,  true
            stopped,  false
            Disabled, false
            """)
    void theStateInAdfIsRecorded(String state, boolean started) {
        assertThat(trigger("""
                {"frequency": "Day", "startTime": "2026-01-05T06:30:00Z"}
                """, state).result().started()).contains(started);
    }

    @Test
    void aStateThatTheSourceDoesNotTellIsNotInvented() {
        assertThat(trigger("""
                {"frequency": "Day", "startTime": "2026-01-05T06:30:00Z"}
                """, "").result().started()).isEmpty();
    }

    private static String cron(String recurrence, FindingCode... expected) {
        Trigger.Schedule schedule =
                translate(recurrence, expected).result().schedule().orElseThrow();
        return schedule.cron() + " " + schedule.timeZone();
    }

    private static String unscheduled(String recurrence) {
        Translation<Trigger> translation = translate(recurrence, SCHEDULE_NOT_EXPRESSIBLE);
        assertThat(translation.result().schedule()).isEmpty();
        return translation.messages().get(0);
    }

    private static String message(String recurrence, FindingCode expected) {
        return translate(recurrence, expected).findings().stream()
                .map(Finding::message)
                .findFirst()
                .orElseThrow();
    }

    private static Translation<Trigger> translate(String recurrence, FindingCode... expected) {
        return trigger(recurrence, "Started", expected);
    }

    private static Translation<Trigger> trigger(String recurrence, String state, FindingCode... expected) {
        return RULES.schedule("""
                {"name": "Nightly", "properties": {"type": "ScheduleTrigger", "runtimeState": "%s",
                 "typeProperties": {"recurrence": %s}}}
                """.formatted(state, recurrence), expected);
    }
}
