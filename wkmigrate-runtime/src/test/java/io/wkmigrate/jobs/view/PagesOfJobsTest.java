package io.wkmigrate.jobs.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.WorkspaceIdentity;
import io.wkmigrate.jobs.audit.AuditReport;
import io.wkmigrate.jobs.audit.FindingKind;
import io.wkmigrate.jobs.audit.JobFinding;
import io.wkmigrate.jobs.filter.Selection;
import io.wkmigrate.jobs.forecast.Forecast;
import io.wkmigrate.jobs.pause.ExcludedJob;
import io.wkmigrate.jobs.pause.PauseAction;
import io.wkmigrate.jobs.pause.PausePlan;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.PageText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PagesOfJobsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final String LONG_REASON = "holds triggers in the new list and in the old fields (continuous,"
            + " triggers), which cannot be changed together";

    @Test
    void longReasonsCanBeReadWhole() {
        String text = plan(List.of(
                new ExcludedJob(Long.MAX_VALUE, "a name of the usual length", LONG_REASON),
                new ExcludedJob(2, "b", "short enough")));

        assertThat(unwrapped(text)).contains("job a name of the usual length: " + LONG_REASON);
        assertThat(text.lines().filter(line -> line.contains("short enough"))).hasSize(1);
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aReasonThatManyJobsShareIsGivenOnce() {
        String text = unwrapped(plan(LongStream.range(0, 30)
                .mapToObj(each -> new ExcludedJob(each, "job-" + each, LONG_REASON))
                .toList()));

        assertThat(text).contains("30 jobs (job-0, job-1, job-2, job-3, job-4 …): " + LONG_REASON);
        assertThat(text.split("which cannot be changed together", -1)).hasSize(2);
    }

    @Test
    void findingsOfAnAuditCanBeReadWhole() throws JsonProcessingException {
        Job job = job("Copy sales");
        String detail = "converted from pipeline Copy sales of the partners, as is job 123456789012345";
        AuditReport report = new AuditReport(
                "https://a",
                new Forecast(NOW, Duration.ofHours(24)),
                1,
                0,
                0,
                List.of(),
                List.of(),
                List.of(new JobFinding(FindingKind.DUPLICATE, job, detail)),
                List.of(),
                List.of());

        assertThat(unwrapped(PageText.of(AuditPage.of(report)))).contains("job Copy sales: " + detail);
    }

    @Test
    void namesInSpreadsheetsHoldNoControlCharacters() throws JsonProcessingException {
        String csv = JobsCsv.of(new Selection.Result(
                1, List.of(new Selection.Selected(job("red \\u001b[31m\\r\\nnext \\u202e"), Optional.empty()))));

        assertThat(csv).contains("red \\u001b[31m\\u000d\\u000anext \\u202e");
        assertThat(csv.split("\r\n")).hasSize(2);
    }

    private static String plan(List<ExcludedJob> excluded) {
        PausePlan plan = new PausePlan(
                PauseAction.PAUSE, new WorkspaceIdentity("https://a", ""), NOW, false, 0, List.of(), excluded);
        return PageText.of(new Page(PlanPage.of(plan)));
    }

    private static Job job(String name) throws JsonProcessingException {
        return Job.of(new ObjectMapper().readTree("{\"job_id\": 7, \"settings\": {\"name\": \"" + name + "\"}}"));
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
