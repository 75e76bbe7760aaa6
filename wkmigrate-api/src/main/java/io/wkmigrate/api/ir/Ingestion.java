package io.wkmigrate.api.ir;

import java.util.List;
import java.util.Optional;

/** How files get where a Copy activity puts them. */
public sealed interface Ingestion {

    /** Why so. */
    List<String> reasons();

    /**
     * As in ADF: all selected files are read in every run and land where they landed.
     *
     * @param refused whether Auto Loader was asked for and cannot do it
     */
    record AsInAdf(List<String> reasons, boolean refused) implements Ingestion {

        /** Takes the reasons over. */
        public AsInAdf {
            reasons = List.copyOf(reasons);
        }

        /** Nobody asked for anything else. */
        public AsInAdf(List<String> reasons) {
            this(reasons, false);
        }
    }

    /**
     * With Auto Loader: each file is loaded once, into a Delta table.
     *
     * @param form what does the loading
     * @param mode what happens when the columns of the files change
     * @param schema all columns, as Spark SQL writes them, where the files must have exactly these
     * @param hints the types of some columns, as Spark SQL writes them
     * @param inferTypes whether types are inferred from text
     * @param rescuedRows what happens to rows with values that did not fit
     */
    record AutoLoader(
            List<String> reasons,
            Form form,
            SchemaMode mode,
            Optional<String> schema,
            Optional<String> hints,
            boolean inferTypes,
            RescuedRows rescuedRows)
            implements Ingestion {

        /** Takes the reasons over; a schema that is given cannot grow. */
        public AutoLoader {
            reasons = List.copyOf(reasons);
            if (schema.isPresent() && mode.stopsOnce()) {
                throw new IllegalArgumentException(
                        "Auto Loader adds no columns to a schema that is given; give hints instead");
            }
        }
    }

    /** What loads the files. */
    enum Form {
        /** A streaming table in a declarative pipeline. */
        STREAMING_TABLE,
        /** A notebook that runs a stream until all files that are there are loaded. */
        NOTEBOOK
    }

    /** What happens when a column turns up that was not there before ({@code cloudFiles.schemaEvolutionMode}). */
    enum SchemaMode {
        /** Its values are kept in the rescued data column; the stream never fails. */
        RESCUE("rescue"),
        /** The stream stops once and goes on with the new column when it is started again. */
        ADD_NEW_COLUMNS("addNewColumns"),
        /** The same, and types become wider where they can. */
        ADD_NEW_COLUMNS_WITH_TYPE_WIDENING("addNewColumnsWithTypeWidening"),
        /** The stream stops until somebody changes the schema or the files. */
        FAIL_ON_NEW_COLUMNS("failOnNewColumns"),
        /** It is not loaded: the schema holds. */
        NONE("none");

        private final String option;

        SchemaMode(String option) {
            this.option = option;
        }

        /** The value of the option. */
        public String option() {
            return option;
        }

        /** Whether a stream can stop because of a new column and go on when its task is tried again. */
        public boolean stopsOnce() {
            return this == ADD_NEW_COLUMNS || this == ADD_NEW_COLUMNS_WITH_TYPE_WIDENING;
        }
    }

    /** What happens to rows with rescued values. */
    enum RescuedRows {
        /** They are loaded and counted. */
        WARN,
        /** They are left out and counted. */
        DROP,
        /** The load fails. */
        FAIL
    }
}
