package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What else has a schedule: SQL alerts and dashboards. Only shown. */
final class ScheduledObjectsService {

    private final List<ObjectNode> alerts = new ArrayList<>();
    private final Map<String, ObjectNode> dashboards = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> schedules = new LinkedHashMap<>();
    private final Numbers numbers;

    ScheduledObjectsService(Numbers numbers) {
        this.numbers = numbers;
    }

    void register(Router router) {
        router.on("GET", "/api/2.0/alerts", request -> list("alerts", alerts))
                .on("GET", "/api/2.0/sql/alerts", request -> list("results", alerts))
                .on("GET", "/api/2.0/lakeview/dashboards", request -> list("dashboards", dashboards.values()))
                .on(
                        "GET",
                        "/api/2.0/lakeview/dashboards/{id}/schedules",
                        request -> list("schedules", schedules.getOrDefault(request.variable("id"), List.of())));
    }

    void addAlert(ObjectNode alert) {
        alerts.add(alert.deepCopy().put("id", numbers.nextUuid()));
    }

    void addDashboard(String name, List<ObjectNode> timetable) {
        String id = numbers.nextUuid().replace("-", "");
        dashboards.put(id, Json.object().put("dashboard_id", id).put("display_name", name));
        List<ObjectNode> kept = new ArrayList<>();
        timetable.forEach(schedule ->
                kept.add(schedule.deepCopy().put("dashboard_id", id).put("schedule_id", numbers.nextUuid())));
        schedules.put(id, kept);
    }

    private static Answer list(String name, Iterable<ObjectNode> objects) {
        ObjectNode answer = Json.object();
        objects.forEach(answer.putArray(name)::add);
        return Answer.of(answer);
    }
}
