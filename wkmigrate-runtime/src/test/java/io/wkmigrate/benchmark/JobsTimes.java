package io.wkmigrate.benchmark;

import io.wkmigrate.cli.Main;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The commands about jobs, each in a virtual machine of its own, in a workspace of many jobs that takes its time.
 * {@code src/test/benchmark/measure-jobs} runs it.
 */
final class JobsTimes {

    private static final List<String> TRIGGERS = List.of(
            "\"schedule\": {\"quartz_cron_expression\": \"0 %d 3 * * ?\", \"timezone_id\": \"Europe/Berlin\"}",
            "\"schedule\": {\"quartz_cron_expression\": \"0 0/5 * * * ?\", \"timezone_id\": \"UTC\"}",
            "\"trigger\": {\"periodic\": {\"interval\": 1, \"unit\": \"HOURS\"}}",
            "\"trigger\": {\"file_arrival\": {\"url\": \"/Volumes/a/b/c%d/\"}}",
            "\"continuous\": {\"pause_status\": \"PAUSED\"}",
            "\"max_concurrent_runs\": 2");

    private final FakeWorkspace fake;
    private final Path folder;

    private JobsTimes(FakeWorkspace fake, Path folder) {
        this.fake = fake;
        this.folder = folder;
    }

    /** Arguments: how many jobs, how many milliseconds a call takes, and options for the virtual machines. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int jobs = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("wkmigrate-jobs");
        try (FakeWorkspace fake = FakeWorkspace.start()) {
            for (int number = 0; number < jobs; number++) {
                fake.addJob(job(number));
            }
            fake.latency(Duration.ofMillis(Long.parseLong(arguments[1])));
            List<String> options = Arrays.asList(arguments).subList(2, arguments.length);
            JobsTimes times = new JobsTimes(fake, folder);
            print(
                    "%d jobs, %s ms a call%n%-22s %8s %8s %8s %8s%n",
                    jobs, arguments[1], "", "s", "peak MB", "calls", "at once");
            times.run("list", options, "list", "--csv");
            times.run("audit", options, "audit", "-o", "json");
            times.run("audit --identities", options, "audit", "-o", "json", "--identities", "--calls", "16");
            String plan = folder.resolve("plan.jsonl").toString();
            String receipt = folder.resolve("receipt.jsonl").toString();
            times.run("pause: plan", options, "pause", "--unpaused", "--calls", "16", "--plan-out", plan);
            times.run(
                    "pause: apply",
                    options,
                    "pause",
                    "--apply",
                    plan,
                    "--yes-all",
                    "--calls",
                    "16",
                    "--receipt",
                    receipt);
            times.run("undo", options, "undo", receipt, "--apply", "--calls", "16");
        } finally {
            Folders.remove(folder);
        }
    }

    private static String job(int number) {
        String trigger = TRIGGERS.get(number % TRIGGERS.size()).replace("%d", Integer.toString(number % 60));
        StringBuilder tasks = new StringBuilder();
        for (int task = 0; task < 10; task++) {
            tasks.append(task == 0 ? "" : ",")
                    .append("{\"task_key\": \"t" + task + "\", \"notebook_task\": {\"notebook_path\": \"/Shared/n\"}}");
        }
        return "{\"name\": \"job " + number + "\", " + trigger + ", \"tags\": {\"team\": \"t" + number % 50
                + "\"}, \"tasks\": [" + tasks + "]}";
    }

    private void run(String what, List<String> options, String... words) throws IOException, InterruptedException {
        fake.clearCalls();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of("-cp", ManagementFactory.getRuntimeMXBean().getClassPath(), Main.class.getName(), "jobs"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "DATABRICKS_HOST", fake.url(),
                        "DATABRICKS_TOKEN", fake.token(),
                        "DATABRICKS_CONFIG_FILE", "/dev/null"));
        long start = System.nanoTime();
        Process process = builder.start();
        double peak = peak(process);
        if (process.waitFor() != 0) {
            throw new IOException(what + " failed with exit code " + process.exitValue());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        print("%-22s %8.1f %8.0f %8d %8d%n", what, seconds, peak, fake.calls().size(), fake.mostCallsInFlight());
    }

    /** The most memory that a process had while it lived, as far as the system says. */
    private static double peak(Process process) throws InterruptedException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        double peak = 0;
        while (process.isAlive()) {
            try {
                peak = Files.readAllLines(status).stream()
                        .filter(each -> each.startsWith("VmHWM:"))
                        .mapToDouble(each -> Double.parseDouble(each.replaceAll("\\D", "")) / 1024)
                        .reduce(peak, Math::max);
            } catch (IOException e) {
                return peak;
            }
            Thread.sleep(20);
        }
        return peak;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
