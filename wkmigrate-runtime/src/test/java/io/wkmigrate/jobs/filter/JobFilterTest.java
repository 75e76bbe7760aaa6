package io.wkmigrate.jobs.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.RunHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobFilterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private static final Job JOB =
            job("""
                {"job_id": 7, "creator_user_name": "ines@contoso.com", "created_time": %d,
                 "settings": {"name": "Load (daily)", "tags": {"team": "Sales", "adf_factory": ""},
                   "schedule": {"quartz_cron_expression": "0 0 1 * * ?", "timezone_id": "UTC"}}}\
                """.replace("%d", Long.toString(NOW.minus(Duration.ofDays(10)).toEpochMilli())));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scheduled",
                "unpaused",
                "not paused",
                "trigger:schedule",
                "tag:team",
                "tag:team=sales",
                "tag:TEAM=S*",
                "tag:adf_factory",
                "creator:ines@*",
                "name:\"Load (daily)\"",
                "name:'load (*'",
                "name:load*",
                "id:7",
                "id:007",
                "created>0d",
                "managed:ui",
                "created<11d",
                "created>9d",
                "created<=2w",
                "not created>1y",
                "paused or unpaused",
                "paused or unpaused and tag:team",
                "not (paused or bundle) and scheduled",
                "not not unpaused",
                "(unpaused)",
                "  unpaused   and   not   bundle  "
            })
    void wants(String filter) {
        assertThat(verdict(filter)).isEqualTo(Verdict.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paused",
                "trigger:continuous",
                "tag:owner",
                "tag:team=x",
                "creator:rosa@*",
                "name:load",
                "id:77",
                "bundle",
                "managed:system",
                "ownerless",
                "created<10d",
                "(unpaused or paused) and bundle",
                "unpaused and bundle or paused",
                "not unpaused or paused"
            })
    void doesNotWant(String filter) {
        assertThat(verdict(filter)).isEqualTo(Verdict.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "last-run<7d, UNDECIDED",
        "failing, UNDECIDED",
        "not never-run, UNDECIDED",
        "failing and unpaused, UNDECIDED",
        "failing and paused, NO",
        "failing or unpaused, YES",
        "paused or not failing, UNDECIDED"
    })
    void asksForRunsOnlyWhereTheyDecide(String filter, Verdict expected) {
        assertThat(verdict(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"last-run<7d, YES", "last-run>7d, NO", "failing, YES", "never-run, NO", "not never-run and failing, YES"
    })
    void decidesWithRuns(String filter, Verdict expected) {
        RunHistory runs = new RunHistory(Optional.of(NOW.minus(Duration.ofDays(2))), Optional.of("FAILED"), 3);

        assertThat(JobFilter.parse(filter).test(new Facts(JOB, Optional.of(runs), NOW)))
                .isEqualTo(expected);
    }

    @Test
    void aJobThatNeverRanHasNoLastRun() {
        Facts facts = new Facts(JOB, Optional.of(RunHistory.NEVER), NOW);

        assertThat(JobFilter.parse("last-run>1d").test(facts)).isEqualTo(Verdict.NO);
        assertThat(JobFilter.parse("never-run").test(facts)).isEqualTo(Verdict.YES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unpasued | Did you mean \"unpaused\"?",
                "crator:x | Did you mean \"creator\"?",
                "lastrun<7d | Did you mean \"last-run\"?",
                "name | is used otherwise",
                "unpaused:x | is used otherwise",
                "trigger:shedule | Did you mean \"schedule\"?",
                "managed:bundel | Did you mean \"bundle\"?",
                "created<soon | is not an age",
                "created<<9d | is not an age",
                "id:abc | is no number of a job",
                "id:0 | is no number of a job",
                "last-run<0d | can never be",
                "not created<=0m | can never be",
                "tag:=x | is no tag",
                "name:'' | There is no value",
                "name: | There is no value behind 'name:'",
                "unpaused paused | Put 'and' or 'or' before 'paused'",
                "unpaused and | lacks a condition at its end",
                "and unpaused | lacks a condition before 'and'",
                "(unpaused | A ')' is missing",
                "unpaused) | There is a ')' without its '('",
                "name:\"x | A \" is not closed",
                "' ' | lacks a condition",
                "tag:a and or tag:b | lacks a condition before 'or'"
            })
    void saysWhatIsWrong(String filter, String message) {
        assertThatThrownBy(() -> JobFilter.parse(filter))
                .isInstanceOf(FilterException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesEndlessNesting() {
        assertThatThrownBy(() -> JobFilter.parse("(".repeat(100_000) + "paused"))
                .isInstanceOf(FilterException.class)
                .hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> JobFilter.parse("not ".repeat(100_000) + "paused"))
                .isInstanceOf(FilterException.class);
    }

    private static Verdict verdict(String filter) {
        return JobFilter.parse(filter).test(new Facts(JOB, Optional.empty(), NOW));
    }

    private static Job job(String json) {
        try {
            return Job.of(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
