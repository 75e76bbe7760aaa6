package io.wkmigrate.cli.trial;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, by their longest common subsequence. */
final class LineDifference {

    /** Where texts differ so much, nobody looks for what few lines they have in common. */
    private static final int LARGEST_TABLE = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<String> lines = new ArrayList<>();

    private LineDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** The old lines after {@code -}, the new ones after {@code +}, from top to bottom. */
    static List<String> between(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        LineDifference difference = new LineDifference(
                before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        difference.find();
        return List.copyOf(difference.lines);
    }

    private void find() {
        if ((long) before.size() * after.size() > LARGEST_TABLE) {
            before.forEach(this::removed);
            after.forEach(this::added);
            return;
        }
        int[][] common = common();
        int row = 0;
        int column = 0;
        while (row < before.size() || column < after.size()) {
            if (row < before.size() && column < after.size() && before.get(row).equals(after.get(column))) {
                row++;
                column++;
            } else if (column == after.size()
                    || (row < before.size() && common[row + 1][column] >= common[row][column + 1])) {
                removed(before.get(row++));
            } else {
                added(after.get(column++));
            }
        }
    }

    /** How many lines the rests of both texts have in common, by where the rests begin. */
    private int[][] common() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int row = before.size() - 1; row >= 0; row--) {
            for (int column = after.size() - 1; column >= 0; column--) {
                common[row][column] = before.get(row).equals(after.get(column))
                        ? common[row + 1][column + 1] + 1
                        : Math.max(common[row + 1][column], common[row][column + 1]);
            }
        }
        return common;
    }

    private void removed(String line) {
        lines.add("-" + line);
    }

    private void added(String line) {
        lines.add("+" + line);
    }
}
