package io.wkmigrate.rules.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.DeclarativePipeline.Added;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.value.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is taken of the files, and what is added to it. */
final class LoadedColumns {

    private static final String PATH = "$$FILEPATH";
    private static final String COLUMN = "$$COLUMN:";

    private LoadedColumns() {}

    /** The columns of the files by their names in the table; nothing where all are taken as they are (CP-60). */
    static Map<String, String> selection(FileCopy copy) {
        Map<String, String> selection = new LinkedHashMap<>();
        copy.columns().stream()
                .filter(each -> !copy.files().additionalColumns().containsKey(each.source()))
                .forEach(each -> selection.put(each.sink(), each.source()));
        return selection;
    }

    /** The columns that the source adds, by their names in the table (CP-68); those that a mapping leaves out are left out. */
    static Map<String, Added> added(FileCopy copy) {
        Map<String, Added> added = new LinkedHashMap<>();
        copy.files()
                .additionalColumns()
                .forEach((name, value) ->
                        target(copy, name).ifPresent(target -> added.put(target, added(value, copy.files()))));
        return added;
    }

    private static Optional<String> target(FileCopy copy, String name) {
        return copy.columns().isEmpty()
                ? Optional.of(name)
                : copy.columns().stream()
                        .filter(each -> each.source().equals(name))
                        .map(FileCopy.Column::sink)
                        .findFirst();
    }

    private static Added added(Value<JsonNode> value, FileIngestion files) {
        Optional<String> text = value.literal().map(JsonNode::asText);
        if (text.filter(PATH::equalsIgnoreCase).isPresent()) {
            return new Added.FilePath(below(files));
        }
        return text.filter(each -> each.toUpperCase(Locale.ROOT).startsWith(COLUMN))
                .<Added>map(each -> new Added.Copy(each.substring(COLUMN.length())))
                .orElseGet(() -> new Added.Constant(Code.value("column", value)));
    }

    /** Paths are relative to the folder of the dataset, if that is one. */
    private static String below(FileIngestion files) {
        String prefix = Container.of(files.store()).map(Container::path).orElse("");
        return files.folder()
                .flatMap(Value::literal)
                .filter(each -> !Glob.isPattern(each))
                .map(each -> prefix + "/" + each.replaceAll("^/+|/+$", "") + "/")
                .orElse(prefix + "/");
    }

    /** The same as the library takes it. */
    static Optional<Code> code(FileCopy copy) {
        Map<String, Code> members = new LinkedHashMap<>();
        copy.files()
                .additionalColumns()
                .forEach((name, value) ->
                        target(copy, name).ifPresent(target -> members.put(target, Code.value("column", value))));
        return members.isEmpty() ? Optional.empty() : Optional.of(new Code.Members(members));
    }
}
