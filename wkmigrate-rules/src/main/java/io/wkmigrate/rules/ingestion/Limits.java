package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.ir.Ingestion;
import io.wkmigrate.api.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Auto Loader cannot do, whoever asks for it. */
final class Limits {

    /** What Spark's readers of text take. */
    private static final Set<String> ENCODINGS =
            Set.of("utf-8", "us-ascii", "iso-8859-1", "utf-16", "utf-16be", "utf-16le", "utf-32");

    /** What Spark unpacks by the names of files. */
    private static final Set<String> COMPRESSIONS = Set.of("", "none", "gzip", "bzip2", "deflate", "snappy", "lz4");

    /** One character, also as Spark writes it. */
    private static final Pattern CHARACTER = Pattern.compile("(?s).|\\\\[tnr]|\\\\u[0-9a-fA-F]{4}");

    private static final Pattern LINE_END = Pattern.compile("\r\n|\\\\[rn]|\\\\r\\\\n");

    private final FileCopy copy;
    private final FileIngestion files;
    private final List<String> reasons = new ArrayList<>();

    private Limits(FileCopy copy) {
        this.copy = copy;
        this.files = copy.files();
    }

    /** Why Auto Loader cannot load the files of a copy; empty if it can. */
    static List<String> of(FileCopy copy, Optional<Ingestion.AutoLoader> ingestion) {
        Limits limits = new Limits(copy);
        limits.format(ingestion.flatMap(Ingestion.AutoLoader::schema).isPresent());
        limits.selection();
        limits.landing();
        return limits.reasons;
    }

    private void format(boolean hasSchema) {
        switch (files.format().kind()) {
            case DELIMITED_TEXT -> delimited();
            case JSON -> json();
            case PARQUET, AVRO -> {}
            case ORC -> add(!hasSchema, "Auto Loader does not infer the schema of ORC files.");
            case XML -> reasons.add("Auto Loader reads XML by the tag of a row, which the dataset does not name.");
            case EXCEL -> reasons.add("Auto Loader does not read Excel files.");
            case BINARY -> reasons.add("Files are copied as they are, and not read as rows.");
        }
    }

    private void delimited() {
        Optional<String> delimiter = option("column_delimiter");
        add(
                delimiter.filter(each -> !CHARACTER.matcher(each).matches()).isPresent(),
                "The columns of the files are not delimited by one character.");
        add(
                option("row_delimiter")
                        .filter(each -> !CHARACTER.matcher(each).matches()
                                && !LINE_END.matcher(each).matches())
                        .isPresent(),
                "The rows of the files are not delimited by one character.");
        packed();
        encoded(ENCODINGS);
    }

    private void json() {
        packed();
        encoded(Set.of("utf-8"));
    }

    private void packed() {
        Optional<String> compression = option("compression");
        add(
                compression
                        .filter(each -> !COMPRESSIONS.contains(each.toLowerCase(Locale.ROOT)))
                        .isPresent(),
                "Spark does not unpack " + compression.orElse("") + " archives.");
    }

    private void encoded(Set<String> readable) {
        Optional<String> encoding = option("encoding").filter(each -> !each.isEmpty());
        add(
                encoding.filter(each -> !readable.contains(each.toLowerCase(Locale.ROOT)))
                        .isPresent(),
                "Spark does not read this form of files in the encoding " + encoding.orElse("") + ".");
    }

    private void selection() {
        add(!Container.isReadable(files.store()), "Auto Loader watches cloud storage only, and this is a server.");
        add(files.selectsBy("prefix"), "The files are selected by a prefix, which Auto Loader does not have.");
        add(files.selectsBy("file_list"), "The files are selected by a list, which Auto Loader does not read.");
        add(
                !files.recursive() && files.file().isEmpty(),
                "Only the files directly in the folder are read, and Auto Loader reads those of the folders in it, too.");
        add(
                Stream.of(files.folder(), files.file())
                        .flatMap(each -> each.flatMap(Value::literal).stream())
                        .anyMatch(each -> !Glob.hasCounterpart(each)),
                "A pattern has the sign ?, which stands for one character in Spark, and for one or none in ADF.");
    }

    private void landing() {
        boolean table = copy.target() instanceof Dataset.OfFiles
                || copy.target() instanceof Dataset.OfTable
                || copy.target() instanceof Dataset.OfLakehouseTable;
        add(!table, "The data does not land in files or in a table.");
        add(
                copy.hasMapping() && copy.columns().isEmpty(),
                "The columns are not mapped by their names, or the mapping is computed.");
    }

    private Optional<String> option(String name) {
        Code code = files.format().options().get(name);
        return code == null ? Optional.empty() : Known.text(code);
    }

    private void add(boolean applies, String reason) {
        if (applies) {
            reasons.add(reason);
        }
    }

    /** Whether files of a form are text, whose types nobody knows. */
    static boolean isText(FileFormat.Kind kind) {
        return kind == FileFormat.Kind.DELIMITED_TEXT || kind == FileFormat.Kind.JSON;
    }
}
