package io.wkmigrate.jobs.view;

import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reasons of a table once more below it, where they are too long to stand whole in their column. */
final class Reasons {

    /** A table of 80 columns has room for so much, however long the names in it are. */
    private static final int SURELY_WHOLE = 20;

    private static final int NAMES = 5;

    private Reasons() {}

    /**
     * What has to stand below a table.
     *
     * @param rows of the table: the name of a job is in their second column, the reason in their last
     */
    static List<Block> below(List<List<String>> rows) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (List<String> row : rows) {
            String reason = row.get(row.size() - 1);
            if (reason.length() > SURELY_WHOLE) {
                names.computeIfAbsent(reason, each -> new ArrayList<>()).add(row.get(1));
            }
        }
        List<Block> blocks = new ArrayList<>();
        names.forEach((reason, jobs) -> blocks.add(new Paragraph(subject(jobs) + ": " + reason)));
        return blocks;
    }

    private static String subject(List<String> names) {
        if (names.size() == 1) {
            return "job " + names.get(0);
        }
        String listed = String.join(", ", names.subList(0, Math.min(names.size(), NAMES)));
        return JobWords.number(names.size(), "job") + " (" + listed + (names.size() > NAMES ? " …)" : ")");
    }
}
