package io.wkmigrate.cli;

import io.wkmigrate.report.JsonText;
import io.wkmigrate.report.JsonTree;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plan of a deploy in a file. */
final class PlanFile {

    private PlanFile() {}

    static void write(Path file, Plan plan) throws IOException {
        new ResultFile(file).write(JsonText.of(JsonTree.of(PlanJson.of(plan))));
    }

    static Plan read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return PlanJson.parse(bytes);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.PLAN_MISFIT, file + " cannot be applied: " + e.getMessage() + ". Make a new plan.");
        }
    }
}
