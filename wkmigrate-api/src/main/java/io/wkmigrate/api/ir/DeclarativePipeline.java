package io.wkmigrate.api.ir;

import io.wkmigrate.api.ir.Ingestion.RescuedRows;
import java.util.Map;
import java.util.Optional;

/**
 * Loads files into a streaming table: a declarative pipeline that the task updates. All of it is known now, since a
 * pipeline gets no values of a run.
 *
 * @param catalog the catalog of the table: a text, or what each deployment decides
 * @param schema the schema of the table, in the same way
 * @param table the name of the table
 * @param root the container: a text, or what each deployment decides
 * @param pattern the path below it, as Hadoop writes patterns, beginning with {@code /}
 * @param options the options of Auto Loader, by name
 * @param columns all columns, as Spark SQL writes them, where the files must have exactly these
 * @param selection what is taken of the files, by name in the table; everything if it is empty
 * @param added what is added, by name in the table
 * @param rescuedRows what happens to rows with values that did not fit
 * @param mode what happens when the columns of the files change
 * @param decision why
 */
public record DeclarativePipeline(
        Code catalog,
        Code schema,
        String table,
        Code root,
        String pattern,
        Map<String, Code> options,
        Optional<String> columns,
        Map<String, String> selection,
        Map<String, Added> added,
        RescuedRows rescuedRows,
        Ingestion.SchemaMode mode,
        Decision decision)
        implements ActivityKind.Work {

    /** Takes the maps over. */
    public DeclarativePipeline {
        options = OrderedCopy.of(options);
        selection = OrderedCopy.of(selection);
        added = OrderedCopy.of(added);
    }

    /** A column that is added to what is read (CP-68). */
    public sealed interface Added {

        /**
         * The path of the file.
         *
         * @param below the folder that it is relative to, below the container: {@code /in/orders/}
         */
        record FilePath(String below) implements Added {}

        /** Another column of the file. */
        record Copy(String column) implements Added {}

        /** The same value in every row. */
        record Constant(Code value) implements Added {}
    }
}
