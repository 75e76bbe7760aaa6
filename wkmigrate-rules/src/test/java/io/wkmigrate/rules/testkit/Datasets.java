package io.wkmigrate.rules.testkit;

import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.value.Value;
import java.util.Map;
import java.util.Optional;

/** Datasets for the tests of rules that only use them. */
public final class Datasets {

    private static final SourcePlace PLACE = SourcePlace.of("dataset.json");

    private Datasets() {}

    /** A table in the schema {@code dbo} of a database. */
    public static Dataset table(String name) {
        return new Dataset.OfTable(
                Code.call("sqlserver.Database"), "sqlserver", Optional.of(text("dbo")), Optional.of(text(name)));
    }

    /** A database: a dataset that names no table. */
    public static Dataset database() {
        return new Dataset.OfTable(Code.call("sqlserver.Database"), "sqlserver", Optional.empty(), Optional.empty());
    }

    /** A Delta table in the schema {@code sales}. */
    public static Dataset lakehouseTable(String name) {
        return new Dataset.OfLakehouseTable(
                new Compute.Serverless(), Optional.of(text("sales")), Optional.of(text(name)));
    }

    /** A folder of a container, with files in a form. */
    public static Dataset folder(String name, FileFormat.Kind kind) {
        return files(Optional.of(text(name)), Optional.empty(), kind);
    }

    /** A file of a container. */
    public static Dataset file(String folder, String name, FileFormat.Kind kind) {
        return files(Optional.of(text(folder)), Optional.of(text(name)), kind);
    }

    /** A resource of a web service. */
    public static Dataset resource(String path) {
        return new Dataset.OfResource(Code.call("rest.Service"), Optional.of(text(path)));
    }

    private static Dataset files(Optional<Value<String>> folder, Optional<Value<String>> file, FileFormat.Kind kind) {
        return new Dataset.OfFiles(
                Code.call("files.Lake"), folder, file, new FileFormat(kind, Map.of()), Optional.empty());
    }

    private static Value<String> text(String text) {
        return new Value.Literal<>(text, PLACE);
    }
}
