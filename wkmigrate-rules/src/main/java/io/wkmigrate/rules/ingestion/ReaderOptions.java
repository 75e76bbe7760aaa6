package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.FileFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How Spark reads a form of files, with ADF's defaults where the dataset says nothing (CP-30, CP-32). */
final class ReaderOptions {

    private static final Pattern LINE_END = Pattern.compile("\r|\n|\r\n|\\\\r|\\\\n|\\\\r\\\\n");

    private final FileFormat format;
    private final Map<String, Code> options = new LinkedHashMap<>();

    private ReaderOptions(FileFormat format) {
        this.format = format;
    }

    /** The name of a form in Auto Loader. */
    static String name(FileFormat.Kind kind) {
        return switch (kind) {
            case DELIMITED_TEXT -> "csv";
            case JSON -> "json";
            case PARQUET -> "parquet";
            case AVRO -> "avro";
            case ORC -> "orc";
            case XML -> "xml";
            case BINARY -> "binaryFile";
            case EXCEL -> throw new IllegalArgumentException("Auto Loader does not read Excel");
        };
    }

    static Map<String, Code> of(FileFormat format) {
        ReaderOptions reader = new ReaderOptions(format);
        if (format.kind() == FileFormat.Kind.DELIMITED_TEXT) {
            reader.delimited();
        } else if (format.kind() == FileFormat.Kind.JSON) {
            reader.json();
        }
        return reader.options;
    }

    private void delimited() {
        put("header", "header", "false");
        put("sep", "column_delimiter", ",");
        put("quote", "quote", "\"");
        put("escape", "escape", "\\");
        put("nullValue", "null_value", "");
        put("encoding", "encoding", "UTF-8");
        Optional.ofNullable(format.options().get("skip_lines")).ifPresent(each -> options.put("skipRows", text(each)));
        Optional.ofNullable(format.options().get("row_delimiter"))
                .filter(each -> Known.text(each)
                        .filter(end -> LINE_END.matcher(end).matches())
                        .isEmpty())
                .ifPresent(each -> options.put("lineSep", text(each)));
        // Quoted values may hold line ends in ADF.
        options.put("multiLine", Code.text("true"));
        options.put("mode", Code.text("PERMISSIVE"));
    }

    /** Files that are no JSON of this shape fail the load: read otherwise, they would be rows of nulls. */
    private void json() {
        boolean array =
                known("pattern").filter("arrayOfObjects"::equalsIgnoreCase).isPresent();
        options.put("multiLine", Code.text(Boolean.toString(array)));
        options.put("mode", Code.text("FAILFAST"));
    }

    private Optional<String> known(String name) {
        return Optional.ofNullable(format.options().get(name)).flatMap(Known::text);
    }

    private void put(String option, String name, String usual) {
        Code given = format.options().get(name);
        options.put(option, given == null ? Code.text(usual) : text(given));
    }

    /** What is known becomes the text that options are. */
    private static Code text(Code code) {
        return Known.text(code).map(Code::text).orElse(code);
    }
}
