package io.wkmigrate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small factories in Git layout. */
record SampleFactory(Path folder) {

    /** A factory with one pipeline, {@code Load}, of a notebook. */
    static SampleFactory withNotebook(Path folder) {
        return new SampleFactory(folder).linkedService().notebookPipeline("Load");
    }

    /** Adds a pipeline with one notebook activity, {@code Clean}. */
    SampleFactory notebookPipeline(String name) {
        return pipeline(name, """
                {
                    "name": "Clean",
                    "type": "DatabricksNotebook",
                    "linkedServiceName": {"referenceName": "Databricks", "type": "LinkedServiceReference"},
                    "typeProperties": {"notebookPath": "/etl/clean"}
                }""");
    }

    /** Adds a pipeline with one activity, {@code Packages}, that has no counterpart in Lakeflow. */
    SampleFactory placeholderPipeline(String name) {
        return pipeline(name, """
                {
                    "name": "Packages",
                    "type": "ExecuteSSISPackage",
                    "typeProperties": {"packageLocation": {"packagePath": "etl/daily.dtsx"}}
                }""");
    }

    /** Adds a pipeline that executes another. */
    SampleFactory parentPipeline(String name, String child) {
        return pipeline(name, """
                {
                    "name": "Run child",
                    "type": "ExecutePipeline",
                    "typeProperties": {
                        "pipeline": {"referenceName": "%s", "type": "PipelineReference"},
                        "waitOnCompletion": true
                    }
                }""".formatted(child));
    }

    /** Adds a pipeline with some activities. */
    SampleFactory pipeline(String name, String activities) {
        return file("pipeline/" + name + ".json", """
                {
                    "name": "%s",
                    "properties": {
                        "activities": [
                %s
                        ]
                    }
                }
                """.formatted(
                        name, activities.indent(12).stripTrailing()));
    }

    /** Adds any file. */
    SampleFactory file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SampleFactory linkedService() {
        return file("linkedService/Databricks.json", """
                {
                    "name": "Databricks",
                    "properties": {
                        "type": "AzureDatabricks",
                        "typeProperties": {
                            "domain": "https://adb-1.azuredatabricks.net",
                            "existingClusterId": "0101-120000-abcdef"
                        }
                    }
                }
                """);
    }
}
