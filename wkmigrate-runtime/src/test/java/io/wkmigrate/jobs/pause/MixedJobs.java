package io.wkmigrate.jobs.pause;

import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.JobSeed;
import java.util.List;

/** Jobs with every kind of trigger, all of which may fire. */
final class MixedJobs {

    private static final List<String> TRIGGERS = List.of("""
        "schedule": {"quartz_cron_expression": "0 0 %d * * ?", "timezone_id": "UTC", "pause_status": "UNPAUSED"}\
        """, """
        "schedule": {"quartz_cron_expression": "0 30 %d * * ?", "timezone_id": "Europe/Berlin"}\
        """, """
        "trigger": {"pause_status": "UNPAUSED", "periodic": {"interval": 1, "unit": "DAYS"}}\
        """, """
        "trigger": {"file_arrival": {"url": "/Volumes/a/b/in%d/", "min_time_between_triggers_seconds": 60}}\
        """, """
        "continuous": {"pause_status": "UNPAUSED", "task_retry_mode": "NEVER"}\
        """, """
        "triggers": [{"pause_status": "UNPAUSED", "schedule": {"quartz_cron_expression": "0 0 %d * * ?",
                      "timezone_id": "UTC"}},
                     {"pause_status": "PAUSED", "table_update": {"table_names": ["a.b.c"]}}]\
        """);

    private MixedJobs() {}

    /** Adds a job; its number chooses its trigger, and whether a bundle manages it and a run is going on. */
    static long add(FakeWorkspace fake, int number) {
        String trigger = TRIGGERS.get(number % TRIGGERS.size()).replace("%d", Integer.toString(number % 24));
        String bundle = number % 4 == 3 ? "\"deployment\": {\"kind\": \"BUNDLE\"}, \"edit_mode\": \"UI_LOCKED\"," : "";
        JobSeed seed = JobSeed.of("{\"name\": \"job " + number + "\", " + bundle + " " + trigger + ", "
                + "\"tags\": {\"number\": \"" + number + "\"}, \"tasks\": [{\"task_key\": \"a\","
                + " \"notebook_task\": {\"notebook_path\": \"/Shared/n\"}}]}");
        return fake.addJob(number % 5 == 0 ? seed.run(PauseFixture.NOW, "") : seed);
    }
}
