package io.wkmigrate.doctor;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.doctor.Examination.Entry;
import io.wkmigrate.doctor.Result.Status;
import io.wkmigrate.report.PlainText;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was found, for people and for machines. */
public final class ExaminationText {

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
        return skipped.isEmpty() ? text.toString() : text + "Not looked at until that works: " + skipped + ".\n";
    }

    private static String line(Entry entry) {
        Result result = entry.result();
        String line = String.format(
                Locale.ROOT, "%-5s %-14s %s\n", result.status(), entry.check(), PlainText.of(result.finding()));
        return result.remedy().isEmpty() ? line : line + INDENT + "What to do: " + PlainText.of(result.remedy()) + "\n";
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
