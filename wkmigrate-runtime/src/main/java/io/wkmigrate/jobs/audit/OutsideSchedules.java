package io.wkmigrate.jobs.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.jobs.forecast.Firing;
import io.wkmigrate.jobs.forecast.Forecast;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.service.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what starts by itself beside jobs. */
record OutsideSchedules(Workspace workspace, Parallel workers, Forecast forecast) {

    List<OutsideSchedule> read(Outside kind) {
        List<OutsideSchedule> found = switch (kind) {
            case PIPELINES -> pipelines();
            case ALERTS -> alerts();
            case DASHBOARDS -> dashboards();
        };
        return found.stream().sorted(OutsideSchedule.ORDER).toList();
    }

    private List<JsonNode> all(String path, String list, Map<String, String> query) {
        List<JsonNode> found = new ArrayList<>();
        Pages.each(workspace, path, query, page -> page.path(list).forEach(found::add));
        return found;
    }

    /** Whether a pipeline is continuous stands in its settings only. */
    private List<OutsideSchedule> pipelines() {
        List<JsonNode> listed = all("/api/2.0/pipelines", "statuses", Map.of("max_results", "100"));
        List<JsonNode> whole = workers.map(
                listed,
                each -> workspace.get(
                        "/api/2.0/pipelines/" + each.path("pipeline_id").asText(), Map.of()));
        return whole.stream()
                .filter(each -> each.path("spec").path("continuous").asBoolean())
                .map(each -> new OutsideSchedule(
                        "pipeline",
                        each.path("pipeline_id").asText(),
                        each.path("spec").path("name").asText(each.path("name").asText()),
                        false,
                        new Firing.Always()))
                .toList();
    }

    private List<OutsideSchedule> alerts() {
        return all("/api/2.0/alerts", "alerts", Map.of("page_size", "100")).stream()
                .filter(each -> each.path("schedule").isObject())
                .map(each -> new OutsideSchedule(
                        "alert",
                        each.path("id").asText(),
                        each.path("display_name").asText(),
                        isPaused(each.path("schedule")),
                        forecast.schedule(
                                each.path("schedule").path("quartz_cron_schedule"),
                                each.path("schedule").path("timezone_id"))))
                .toList();
    }

    private List<OutsideSchedule> dashboards() {
        List<JsonNode> listed = all("/api/2.0/lakeview/dashboards", "dashboards", Map.of("page_size", "100"));
        return workers.map(listed, this::schedules).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<OutsideSchedule> schedules(JsonNode dashboard) {
        String id = dashboard.path("dashboard_id").asText();
        return all("/api/2.0/lakeview/dashboards/" + id + "/schedules", "schedules", Map.of()).stream()
                .map(each -> new OutsideSchedule(
                        "dashboard",
                        id,
                        dashboard.path("display_name").asText(),
                        isPaused(each),
                        forecast.schedule(
                                each.path("cron_schedule").path("quartz_cron_expression"),
                                each.path("cron_schedule").path("timezone_id"))))
                .toList();
    }

    private static boolean isPaused(JsonNode schedule) {
        return schedule.path("pause_status").asText("").equals("PAUSED");
    }
}
