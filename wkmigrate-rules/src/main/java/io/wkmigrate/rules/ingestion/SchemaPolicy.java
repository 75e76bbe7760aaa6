package io.wkmigrate.rules.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.ir.Ingestion.AutoLoader;
import io.wkmigrate.api.ir.Ingestion.Form;
import io.wkmigrate.api.ir.Ingestion.RescuedRows;
import io.wkmigrate.api.ir.Ingestion.SchemaMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens when the columns of files change: a mapping is a contract, files without one may grow. */
final class SchemaPolicy {

    private static final String RESCUED =
            "Values that do not fit are kept in the column _rescued_data, and nothing fails because of them.";

    private static final String GROWS =
            "A new column stops the stream once; the next attempt of the task goes on with it.";

    private SchemaPolicy() {}

    /** The way to load the files of a copy. */
    static AutoLoader of(FileCopy copy, Form form, List<String> reasons) {
        FileFormat.Kind kind = copy.files().format().kind();
        Optional<String> byPosition = byPosition(copy);
        if (byPosition.isPresent()) {
            return made(
                    plus(reasons, "The files have no header, so their columns are those of the dataset. " + RESCUED),
                    form,
                    SchemaMode.RESCUE,
                    byPosition,
                    Optional.empty(),
                    false);
        }
        boolean inferTypes = kind == FileFormat.Kind.JSON;
        return copy.columns().isEmpty()
                ? made(
                        plus(reasons, why(kind) + " " + GROWS),
                        form,
                        SchemaMode.ADD_NEW_COLUMNS,
                        Optional.empty(),
                        Optional.empty(),
                        inferTypes)
                : made(
                        plus(reasons, "The copy maps its columns, so they are agreed upon. " + RESCUED),
                        form,
                        SchemaMode.RESCUE,
                        Optional.empty(),
                        hints(copy),
                        inferTypes);
    }

    private static AutoLoader made(
            List<String> reasons,
            Form form,
            SchemaMode mode,
            Optional<String> schema,
            Optional<String> hints,
            boolean inferTypes) {
        return new AutoLoader(reasons, form, mode, schema, hints, inferTypes, RescuedRows.WARN);
    }

    private static String why(FileFormat.Kind kind) {
        return switch (kind) {
            case DELIMITED_TEXT ->
                "The copy maps no columns, and delimited text has no types: all are text, as in ADF.";
            case JSON -> "The copy maps no columns, so columns and types are those of the files.";
            default -> "The files say their columns and types themselves.";
        };
    }

    /** Text has the types that are said; files with types of their own need them for decimals only. */
    private static Optional<String> hints(FileCopy copy) {
        FileFormat.Kind kind = copy.files().format().kind();
        Stream<FileCopy.Column> hinted = copy.columns().stream()
                .filter(each -> !copy.files().additionalColumns().containsKey(each.source()))
                .filter(each -> kind == FileFormat.Kind.DELIMITED_TEXT
                        || (each.type().isPresent()
                                && (kind == FileFormat.Kind.JSON
                                        || each.type().get().startsWith("decimal"))));
        return Optional.of(hinted.map(each -> column(each.source(), each.type().orElse("string")))
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .filter(each -> !each.isEmpty());
    }

    /** The columns of delimited text without a header, if the dataset lists them. */
    private static Optional<String> byPosition(FileCopy copy) {
        FileFormat format = copy.files().format();
        boolean headerless = format.kind() == FileFormat.Kind.DELIMITED_TEXT
                && Optional.ofNullable(format.options().get("header"))
                        .map(each -> Known.text(each).filter("false"::equals).isPresent())
                        .orElse(true);
        List<String> names = new ArrayList<>();
        copy.files()
                .schema()
                .filter(JsonNode::isArray)
                .ifPresent(schema ->
                        schema.forEach(each -> names.add(each.path("name").asText())));
        boolean named = names.stream().noneMatch(String::isBlank)
                && names.stream().distinct().count() == names.size()
                && copy.columns().stream()
                        .map(FileCopy.Column::source)
                        .allMatch(each -> names.contains(each)
                                || copy.files().additionalColumns().containsKey(each));
        return headerless && !names.isEmpty() && named
                ? Optional.of(names.stream()
                        .map(each -> column(each, type(copy, each)))
                        .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static String type(FileCopy copy, String name) {
        return copy.columns().stream()
                .filter(each -> each.source().equals(name))
                .flatMap(each -> each.type().stream())
                .findFirst()
                .orElse("string");
    }

    private static String column(String name, String type) {
        return "`" + name.replace("`", "``") + "` " + type;
    }

    private static List<String> plus(List<String> reasons, String reason) {
        return Stream.concat(reasons.stream(), Stream.of(reason)).toList();
    }
}
