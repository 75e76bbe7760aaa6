package io.wkmigrate.api.ir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of files.
 *
 * @param kind which form
 * @param options arguments of the format of the Python library, by name, in order
 */
public record FileFormat(Kind kind, Map<String, Code> options) {

    /** The forms that ADF knows. */
    public enum Kind {
        DELIMITED_TEXT("delimited"),
        JSON("jsons"),
        PARQUET("parquets"),
        AVRO("avros"),
        ORC("orcs"),
        EXCEL("excels"),
        XML("xmls"),
        /** Bytes as they are (CP-33); {@code compression} is the only option. */
        BINARY("binaries");

        private final String module;

        Kind(String module) {
            this.module = module;
        }

        /** The module of the Python library. */
        public String module() {
            return module;
        }
    }

    /** Takes the options over. */
    public FileFormat {
        options = OrderedCopy.of(options);
    }

    /** The same form with one more option. */
    public FileFormat with(String name, Code option) {
        Map<String, Code> more = new LinkedHashMap<>(options);
        more.put(name, option);
        return new FileFormat(kind, more);
    }

    /** The format as the library has it: {@code delimited.Format(header=True)}. */
    public Code code() {
        return new Code.Call(kind.module() + ".Format", List.of(), options);
    }
}
