package io.wkmigrate.cli.trial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of the bundle that is new, gone or other. Those of jobs are not among them: their settings are compared.
 *
 * @param file its path in the bundle
 * @param kind what is the matter with it
 * @param lines the lines that differ, the old ones after {@code -}, the new ones after {@code +}
 */
public record FileChange(String file, ChangeKind kind, List<String> lines) {

    private static final String JOB = ".job.yml";

    static List<FileChange> between(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
        SortedMap<String, byte[]> all = new TreeMap<>(before);
        all.putAll(after);
        List<FileChange> changes = new ArrayList<>();
        for (String file : all.keySet()) {
            if (!file.endsWith(JOB) && !Arrays.equals(before.get(file), after.get(file))) {
                changes.add(new FileChange(
                        file,
                        !before.containsKey(file)
                                ? ChangeKind.ADDED
                                : !after.containsKey(file) ? ChangeKind.REMOVED : ChangeKind.CHANGED,
                        LineDifference.between(lines(before, file), lines(after, file))));
            }
        }
        return List.copyOf(changes);
    }

    private static List<String> lines(SortedMap<String, byte[]> files, String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** How many lines begin so. */
    public long count(String sign) {
        return lines.stream().filter(each -> each.startsWith(sign)).count();
    }
}
