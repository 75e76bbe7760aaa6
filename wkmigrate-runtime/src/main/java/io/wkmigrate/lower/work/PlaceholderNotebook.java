package io.wkmigrate.lower.work;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;

/** The notebook that stands for an activity that a person has to write: it fails and names the activity. */
final class PlaceholderNotebook {

    private PlaceholderNotebook() {}

    static PythonNotebook of(ActivityHeader activity, String reason) {
        return PythonNotebook.builder()
                .comment("This activity has to be written by hand. " + reason)
                .comment("Replace the statement below.")
                .statement("raise NotImplementedError(")
                .statement(
                        "    {}",
                        Python.text("The activity \"" + activity.path() + "\" (" + activity.type()
                                + ") was not migrated and has to be written by hand"))
                .statement(")")
                .build();
    }
}
