package io.wkmigrate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.NotebookFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GeneratedNotebookTest {

    private static final String COUNT_STATEMENTS =
            "import ast, sys; print(len(ast.parse(sys.stdin.buffer.read()).body))";

    @Test
    void hostileTextInANotebookIsNeitherCodeNorAnError() throws Exception {
        assumeTrue(hasPython(), "There is no python3 on the PATH");
        List<String> hostile = new ArrayList<>(YamlTest.NASTY);
        hostile.addAll(List.of(
                "\"\"\"", "'''", "x\nimport os", "x\rimport os", "x\u000bimport os", "\fimport os", "\\", "\ud800"));
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        for (String each : hostile) {
            notebook.comment(each).statement("print({})", Python.text(each));
        }
        Workflow workflow = new Workflow(
                "contoso",
                List.of(),
                List.of(new NotebookFile("src/x.py", notebook.build(), hostile)),
                List.of(),
                Workflow.Handover.NONE,
                List.of(),
                List.of());

        SortedMap<String, byte[]> files = new BundleWriter().files(workflow, BundleSettings.forFactory("contoso"));

        assertThat(python(files.get("src/x.py"))).isEqualTo(Integer.toString(hostile.size()));
    }

    private static String python(byte[] source) throws Exception {
        Process process = new ProcessBuilder("python3", "-c", COUNT_STATEMENTS)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(source);
        }
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output.strip();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
