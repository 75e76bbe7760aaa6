package io.wkmigrate.report;

import io.wkmigrate.report.Page.Column;
import io.wkmigrate.report.Page.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A table in aligned columns. Where it is too wide, columns move together, then the widest ones of words are cut. */
final class TableText {

    private static final int NARROWEST = 12;

    private final List<Column> columns;
    private final int[] widths;
    private final String gap;

    private TableText(List<Column> columns, int[] widths, int room) {
        this.columns = columns;
        this.widths = widths;
        this.gap = excess(widths, 2, room) > 0 ? " " : "  ";
    }

    static List<String> lines(Table table, int room) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(table.columns().stream().map(Column::title).toList());
        table.rows().forEach(row -> cells.add(row.stream().map(PlainText::of).toList()));
        TableText layout = new TableText(table.columns(), naturalWidths(cells), room);
        layout.cutInto(room);
        return cells.stream().map(layout::line).toList();
    }

    private static int[] naturalWidths(List<List<String>> cells) {
        return IntStream.range(0, cells.get(0).size())
                .map(column -> cells.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
    }

    private static int excess(int[] widths, int gap, int room) {
        return Arrays.stream(widths).sum() + gap * (widths.length - 1) - room;
    }

    private void cutInto(int room) {
        int excess = excess(widths, gap.length(), room);
        OptionalInt widest = widest();
        while (excess > 0 && widest.isPresent()) {
            int column = widest.getAsInt();
            widths[column] = Math.max(NARROWEST, widths[column] - excess);
            excess = excess(widths, gap.length(), room);
            widest = widest();
        }
    }

    /** The column of words that has most to give. */
    private OptionalInt widest() {
        return IntStream.range(0, widths.length)
                .filter(column -> !columns.get(column).right() && widths[column] > NARROWEST)
                .reduce((one, other) -> widths[other] > widths[one] ? other : one);
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(column == 0 ? "" : gap).append(cell(row.get(column), column));
        }
        return line.toString();
    }

    private String cell(String text, int column) {
        int width = widths[column];
        if (text.length() > width) {
            return text.substring(0, width - 1) + "…";
        }
        String space = " ".repeat(width - text.length());
        return columns.get(column).right() ? space + text : text + space;
    }
}
