package io.wkmigrate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.NotebookFile;
import io.wkmigrate.python.CPython;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class GeneratedNotebookTest {

    private static final String COUNT_STATEMENTS = "import ast; answer = len(ast.parse(given).body)";

    @Test
    void hostileTextInANotebookIsNeitherCodeNorAnError() {
        assumeTrue(CPython.isInstalled(), "There is no python3 on the PATH");
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
                List.of(),
                Collections.emptySortedMap());

        SortedMap<String, byte[]> files = new BundleWriter().files(workflow, BundleSettings.forFactory("contoso"));

        String source = new String(files.get("src/x.py"), StandardCharsets.UTF_8);
        assertThat(CPython.answer(COUNT_STATEMENTS, source).intValue()).isEqualTo(hostile.size());
    }
}
