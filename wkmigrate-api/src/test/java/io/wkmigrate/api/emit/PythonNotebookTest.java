package io.wkmigrate.api.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PythonNotebookTest {

    private static final List<String> HEADER = List.of("From pipeline Load", "activity Wait");

    @Test
    void cellsAreSeparatedByTheMarkerBetweenEmptyLines() {
        PythonNotebook notebook = PythonNotebook.builder()
                .statement("import time")
                .nextCell()
                .statement("time.sleep({})", Python.number(30))
                .build();

        assertThat(notebook.source(HEADER)).isEqualTo("""
                # Databricks notebook source
                # From pipeline Load
                # activity Wait

                import time

                # COMMAND ----------

                time.sleep(30)
                """);
    }

    @Test
    void anEmptyLineComesBetweenImportsAndWhatFollows() {
        PythonNotebook notebook = PythonNotebook.builder()
                .statement("import json")
                .statement("import time")
                .comment("Waits.")
                .statement("time.sleep(1)")
                .build();

        assertThat(notebook.cells())
                .containsExactly(List.of("import json", "import time", "", "# Waits.", "time.sleep(1)"));
    }

    @Test
    void theLibraryIsImportedAsTheFormattersHaveIt() {
        PythonNotebook notebook = PythonNotebook.builder()
                .imports(new TreeSet<>(List.of("texts", "dates")))
                .build();

        assertThat(notebook.source(List.of())).isEqualTo("""
                # Databricks notebook source

                import os
                import sys

                sys.path.append(os.path.abspath(".."))

                from adf import dates, texts
                """);
    }

    @Test
    void emptyCellsAndEmptyLinesAtTheEdgesOfCellsAreLeftOut() {
        PythonNotebook notebook = PythonNotebook.builder()
                .nextCell()
                .blank()
                .statement("x = 1")
                .blank()
                .blank()
                .statement("y = 2")
                .blank()
                .nextCell()
                .nextCell()
                .build();

        assertThat(notebook.cells()).containsExactly(List.of("x = 1", "", "y = 2"));
    }

    @Test
    void longStatementsAreLaidOut() {
        PythonNotebook notebook = PythonNotebook.builder()
                .statement(
                        "dbutils.jobs.taskValues.set(key={}, value={})",
                        Python.text("message"),
                        Python.text("x".repeat(62)))
                .build();

        assertThat(notebook.cells())
                .containsExactly(List.of(
                        "dbutils.jobs.taskValues.set(",
                        "    key=\"message\",",
                        "    value=\"" + "x".repeat(62) + "\",",
                        ")"));
    }

    @Test
    void textsHaveTheQuotesThatNeedFewerEscapes() {
        assertThat(Python.text("a \"b\"").source()).isEqualTo("'a \"b\"'");
        assertThat(Python.text("it's").source()).isEqualTo("\"it's\"");
        assertThat(Python.text("it's \"b\"").source()).isEqualTo("'it\\'s \"b\"'");
        assertThat(Python.text("'a' \"b\"").source()).isEqualTo("\"'a' \\\"b\\\"\"");
    }

    @Test
    void exponentsAreInLowerCase() {
        assertThat(Python.number(1e30).source()).isEqualTo("1.0e30");
    }
}
