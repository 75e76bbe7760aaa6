package io.wkmigrate.load;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.input.FoundFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells of the files that were not read since they are no JSON: how many of which kind. */
final class OtherFiles {

    private static final int MAX_EXTENSIONS = 10;

    private OtherFiles() {}

    static void report(FactoryPlan plan, Inventory inventory) {
        List<FoundFile> others =
                plan.files().stream().filter(each -> !isRead(each, plan)).toList();
        if (!others.isEmpty()) {
            inventory.report(
                    Findings.FILES_NOT_READ,
                    SourcePlace.of(plan.path().isEmpty() ? "." : plan.path()),
                    "Not read: " + summary(others) + ".");
        }
    }

    /** Whether a file is one of those that are parsed. */
    static boolean isRead(FoundFile file, FactoryPlan plan) {
        return file.isJson() || (plan.form() instanceof FactoryForm.Loose loose && loose.isNamed());
    }

    private static String summary(List<FoundFile> files) {
        Map<String, Long> counts = files.stream()
                .collect(Collectors.groupingBy(OtherFiles::extension, TreeMap::new, Collectors.counting()));
        String kinds = counts.entrySet().stream()
                .limit(MAX_EXTENSIONS)
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        return files.size()
                + (files.size() == 1 ? " file (" : " files (")
                + kinds
                + (counts.size() > MAX_EXTENSIONS ? ", …)" : ")");
    }

    private static String extension(FoundFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return name.contains(".") && extension.matches("[a-z0-9_]{1,12}") ? "." + extension : "without extension";
    }
}
