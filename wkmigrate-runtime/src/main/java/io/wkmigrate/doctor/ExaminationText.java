package io.wkmigrate.doctor;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.doctor.Examination.Entry;
import io.wkmigrate.doctor.Result.Status;
import io.wkmigrate.report.PageText;
import io.wkmigrate.report.PlainText;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was found, for people and for machines. */
public final class ExaminationText {

    private static final int WIDTH = 80;
    private static final String INDENT = " ".repeat(21);

    private ExaminationText() {}

    /** A line for each check, and what to do below it; one for all that were not looked at. */
    public static String of(Examination examination) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : examination.entries()) {
            if (entry.result().status() != Status.SKIP) {
                text.append(line(entry));
            }
        }
        String skipped = examination.entries().stream()
                .filter(each -> each.result().status() == Status.SKIP)
                .map(Entry::check)
                .collect(Collectors.joining(", "));
        if (!skipped.isEmpty()) {
            PageText.wrapped("Not looked at until that works: " + skipped + ".", WIDTH)
                    .forEach(each -> text.append(each).append('\n'));
        }
        return text.toString();
    }

    private static String line(Entry entry) {
        Result result = entry.result();
        String name = String.format(Locale.ROOT, "%-5s %-14s ", result.status(), entry.check());
        String finding = name + indented(result.finding()).substring(INDENT.length());
        return result.remedy().isEmpty() ? finding : finding + indented("What to do: " + result.remedy());
    }

    private static String indented(String text) {
        return PageText.wrapped(PlainText.of(text), WIDTH - INDENT.length()).stream()
                .map(each -> INDENT + each + "\n")
                .collect(Collectors.joining());
    }

    /** The same as JSON. */
    public static void write(JsonGenerator json, Examination examination) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", word(examination.worst()));
        json.writeArrayFieldStart("checks");
        for (Entry entry : examination.entries()) {
            json.writeStartObject();
            json.writeStringField("check", entry.check());
            json.writeStringField("status", word(entry.result().status()));
            json.writeStringField("concern", word(entry.result().concern()));
            json.writeStringField("finding", entry.result().finding());
            json.writeStringField("remedy", entry.result().remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
