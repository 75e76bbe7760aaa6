package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Files that a Copy activity reads as rows: what one has to know to load them as they arrive instead.
 *
 * @param selection the files as the library selects them: {@code selections.Files(…)}
 * @param store the container or server, a store of the Python library
 * @param folder the folder, or the pattern of folders
 * @param file the file, or the pattern of file names
 * @param recursive whether folders below count
 * @param modifiedFrom the time from which on files count (CP-13)
 * @param modifiedBefore the time before which files count (CP-13)
 * @param partitionRoot the folder below which folders name columns (CP-14)
 * @param deletesFiles whether files are deleted once they are read (CP-15)
 * @param format their form, with the options of source and dataset
 * @param schema the columns as JSON, if the dataset lists them
 * @param additionalColumns the columns that are added to what is read, by name (CP-68)
 */
public record FileIngestion(
        Code.Call selection,
        Code store,
        Optional<Value<String>> folder,
        Optional<Value<String>> file,
        boolean recursive,
        Optional<Value<String>> modifiedFrom,
        Optional<Value<String>> modifiedBefore,
        Optional<Value<String>> partitionRoot,
        boolean deletesFiles,
        FileFormat format,
        Optional<JsonNode> schema,
        Map<String, Value<JsonNode>> additionalColumns) {

    /** Takes the columns over. */
    public FileIngestion {
        additionalColumns = OrderedCopy.of(additionalColumns);
    }

    /** Whether the selection has an argument: {@code prefix}, {@code file_list}, {@code partition_discovery}. */
    public boolean selectsBy(String argument) {
        return selection.named().containsKey(argument);
    }
}
