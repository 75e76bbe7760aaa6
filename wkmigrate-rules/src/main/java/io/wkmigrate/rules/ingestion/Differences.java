package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a copy does that loading each file once would not do. Rules of an organisation may decide that it does not matter. */
final class Differences {

    /** What a sink does beside adding rows, by argument of the library. */
    private static final Map<String, String> SINK_SETTINGS = Map.of(
            "pre_copy_script", "A script runs before each copy, which would not see a stream.",
            "procedure", "A procedure of the database writes the rows.");

    private final FileCopy copy;
    private final List<String> reasons = new ArrayList<>();

    private Differences(FileCopy copy) {
        this.copy = copy;
    }

    static List<String> of(FileCopy copy) {
        Differences differences = new Differences(copy);
        differences.selection(copy.files());
        differences.sink();
        return differences.reasons;
    }

    private void selection(FileIngestion files) {
        Optional<String> file = files.file().flatMap(Value::literal);
        if (file.filter(each -> !Glob.isPattern(each)).isPresent()) {
            reasons.add("The same file is read in every run, and Auto Loader loads a file once.");
        } else if (files.file().isPresent() && file.isEmpty()) {
            reasons.add("The pipeline computes which file it reads, and a stream reads from one place.");
        }
        if (files.deletesFiles()) {
            reasons.add("The files are deleted after they are read, and Auto Loader keeps them for a week at least.");
        }
        if (!isFixed(files.modifiedFrom()) || !isFixed(files.modifiedBefore())) {
            reasons.add("The pipeline computes the times between which files count, so it keeps track of what is"
                    + " loaded by itself.");
        }
    }

    private static boolean isFixed(Optional<Value<String>> time) {
        return time.map(ModifiedTime::isFixed).orElse(true);
    }

    private void sink() {
        if (!(copy.sink() instanceof CopySink.Rows rows) || !(rows.writer() instanceof Code.Call sink)) {
            return;
        }
        SINK_SETTINGS.entrySet().stream()
                .filter(each -> sink.named().containsKey(each.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> reasons.add(each.getValue()));
        Code behavior = sink.named().get("behavior");
        if (behavior != null && !isInsert(behavior)) {
            reasons.add("Rows are not only added: the sink updates those that are there.");
        }
    }

    private static boolean isInsert(Code behavior) {
        return Known.text(behavior)
                .filter(each -> each.toLowerCase(Locale.ROOT).equals("insert"))
                .isPresent();
    }
}
