package io.wkmigrate.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Work in a virtual machine of its own, as a person at a shell has it.
 *
 * @param seconds from the start of the process to the end of the work, without what prepares the floor
 * @param peakMegabytes the most memory that the process had ({@code VmHWM}); not a number where the system does not say
 */
record ColdRun(double seconds, double peakMegabytes) {

    private static final Path STATUS = Path.of("/proc/self/status");

    static ColdRun conversion(Path source, Path out) throws IOException, InterruptedException {
        return start("conversion", source, out);
    }

    /** @param output the folder whose files the floor writes */
    static ColdRun floor(Path source, Path output, Path out) throws IOException, InterruptedException {
        return start("floor", source, out, output.toString());
    }

    private static ColdRun start(String what, Path source, Path out, String... more)
            throws IOException, InterruptedException {
        Folders.remove(out);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ColdRun.class.getName()));
        command.addAll(List.of(what, source.toString(), out.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] numbers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", -1);
        if (process.waitFor() != 0 || numbers.length != 2) {
            throw new IOException("The process for the " + what + " failed");
        }
        return new ColdRun(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    /** The process: {@code conversion SOURCE OUT} or {@code floor SOURCE OUT OUTPUT}; prints seconds and megabytes. */
    public static void main(String[] arguments) throws IOException {
        Path source = Path.of(arguments[1]);
        long prepared = System.nanoTime();
        Work work = arguments[0].equals("conversion")
                ? Work.conversion(source)
                : Work.floor(source, output(Path.of(arguments[3])));
        double preparation = (System.nanoTime() - prepared) / 1e9;
        work.run(Path.of(arguments[2]));
        double up = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
        System.out.println(up - preparation + " " + highWaterMark());
    }

    private static SortedMap<Path, byte[]> output(Path folder) throws IOException {
        return Folders.read(folder);
    }

    private static double highWaterMark() throws IOException {
        if (!Files.exists(STATUS)) {
            return Double.NaN;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(each -> each.startsWith("VmHWM:"))
                .mapToDouble(each -> Double.parseDouble(each.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
