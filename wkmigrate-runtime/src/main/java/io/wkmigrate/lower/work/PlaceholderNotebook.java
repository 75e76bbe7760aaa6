package io.wkmigrate.lower.work;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import java.util.Map;

/** The notebook that stands for an activity that a person has to write: it fails and names the activity. */
final class PlaceholderNotebook {

    private PlaceholderNotebook() {}

    /**
     * The notebook.
     *
     * @param published the keys of the task values that other tasks read, by the property of the output that each holds
     */
    static PythonNotebook of(ActivityHeader activity, String reason, Map<String, String> published) {
        PythonNotebook.Builder notebook = PythonNotebook.builder()
                .comment("This activity has to be written by hand. " + reason)
                .comment("Replace the statement below.")
                .statement(
                        "raise NotImplementedError({})",
                        Python.text("The activity \"" + activity.path() + "\" (" + activity.type()
                                + ") was not migrated and has to be written by hand"));
        if (!published.isEmpty()) {
            notebook.nextCell().comment("Other tasks read these parts of its output, so publish them.");
            published.forEach((part, key) -> notebook.comment(part)
                    .statement("# dbutils.jobs.taskValues.set(key={}, value=...)", Python.text(key)));
        }
        return notebook.build();
    }
}
