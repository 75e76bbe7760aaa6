package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.DeclarativePipeline;
import io.wkmigrate.api.ir.DeclarativePipeline.Added;
import io.wkmigrate.api.ir.Ingestion.SchemaMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The Python file of a declarative pipeline (section 12.2 of the target reference). Schema location and checkpoint are the
 * pipeline's own, so the source names none.
 */
final class StreamingTableSource {

    private static final String RESCUED = "_rescued_data";

    /** What means something in a regular expression. */
    private static final Pattern SIGNS = Pattern.compile("[\\\\.^$|?*+()\\[\\]{}]");

    private final DeclarativePipeline pipeline;
    private final String table;
    private final Python root;
    private final Function<Code, Python> codes;
    private final PythonNotebook.Builder source = PythonNotebook.builder();

    /**
     * A file.
     *
     * @param table the name of the table, an identifier
     * @param root the container that is read
     * @param codes what the code of rules is in this file
     */
    StreamingTableSource(DeclarativePipeline pipeline, String table, Python root, Function<Code, Python> codes) {
        this.pipeline = pipeline;
        this.table = table;
        this.root = root;
        this.codes = codes;
    }

    PythonNotebook module() {
        boolean selects = !pipeline.selection().isEmpty() || !pipeline.added().isEmpty();
        source.statement("from pyspark import pipelines as dp")
                .statement("from pyspark.sql import DataFrame, SparkSession" + (selects ? ", functions" : ""))
                .blank()
                .statement("spark = SparkSession.active()");
        constants();
        source.nextCell();
        decorators();
        source.statement("def {}() -> DataFrame:", Python.name(table));
        source.statement("    files = spark.readStream.format(\"cloudFiles\").options(**OPTIONS)");
        pipeline.columns().ifPresent(unused -> source.statement("    files = files.schema(SCHEMA)"));
        if (selects) {
            source.statement("    return files.load(PATH).select({})", columns());
        } else {
            source.statement("    return files.load(PATH)");
        }
        return source.build();
    }

    private void constants() {
        source.blank().statement("PATH = {}", below(pipeline.pattern()));
        pipeline.columns().ifPresent(each -> source.statement("SCHEMA = {}", Python.text(each)));
        Map<String, Python> options = new LinkedHashMap<>();
        pipeline.options().forEach((name, code) -> options.put(name, codes.apply(code)));
        source.statement("OPTIONS = {}", Python.dict(options));
    }

    /** A path below the container. */
    private Python below(String path) {
        return pipeline.root() instanceof Code.Deployed
                ? Python.operation("+", root, Python.text(path))
                : joined(root.source(), path);
    }

    /** The root is a literal of this program or of {@link Python#text}, so its quotes end it. */
    private static Python joined(String literal, String pattern) {
        String quoted = Python.text(pattern).source();
        return literal.charAt(0) == quoted.charAt(0)
                ? Python.atom(literal.substring(0, literal.length() - 1) + quoted.substring(1))
                : Python.atom("(" + literal + " " + quoted + ")");
    }

    private void decorators() {
        Map<String, Python> arguments = new LinkedHashMap<>();
        arguments.put("name", Python.text(table));
        arguments.put("comment", Python.text("Loaded from files as they arrive"));
        if (pipeline.mode() == SchemaMode.ADD_NEW_COLUMNS_WITH_TYPE_WIDENING) {
            arguments.put("table_properties", Python.dict(Map.of("delta.enableTypeWidening", Python.text("true"))));
        }
        source.statement("@{}", Python.call("dp.table", List.of(), arguments));
        String expectation = switch (pipeline.rescuedRows()) {
            case WARN -> "dp.expect";
            case DROP -> "dp.expect_or_drop";
            case FAIL -> "dp.expect_or_fail";
        };
        source.statement(
                "@{}", Python.call(expectation, Python.text("all values fit"), Python.text(RESCUED + " IS NULL")));
    }

    private Python columns() {
        List<Python> columns = new ArrayList<>();
        if (pipeline.selection().isEmpty()) {
            columns.add(Python.text("*"));
        } else {
            pipeline.selection().forEach((target, name) -> columns.add(named(column(name), target)));
        }
        pipeline.added().forEach((target, added) -> columns.add(named(value(added), target)));
        if (!pipeline.selection().isEmpty()) {
            columns.add(Python.text(RESCUED));
        }
        return Python.atom(Python.array(columns.toArray(Python[]::new)).source());
    }

    private Python value(Added added) {
        if (added instanceof Added.Copy copy) {
            return column(copy.column());
        }
        if (added instanceof Added.Constant constant) {
            return literal(codes.apply(constant.value())).method("cast", Python.text("string"));
        }
        return path(((Added.FilePath) added).below());
    }

    /** Spark writes the path of a file as a URI, in which a plus sign stands for itself. */
    private static Python path(String below) {
        Python uri = Python.call(
                "functions.replace",
                Python.call("functions.col", Python.text("_metadata.file_path")),
                literal(Python.text("+")),
                literal(Python.text("%2B")));
        String before = below.equals("/")
                ? "^[a-z0-9]+://[^/]*/"
                : "^.*?" + SIGNS.matcher(below).replaceAll("\\\\$0");
        return Python.call(
                "functions.regexp_replace",
                Python.call("functions.url_decode", uri),
                Python.text(before),
                Python.text(""));
    }

    private static Python literal(Python value) {
        return Python.call("functions.lit", value);
    }

    private static Python named(Python column, String name) {
        return column.method("alias", Python.text(name));
    }

    private static Python column(String name) {
        return Python.call("functions.col", Python.text("`" + name.replace("`", "``") + "`"));
    }
}
