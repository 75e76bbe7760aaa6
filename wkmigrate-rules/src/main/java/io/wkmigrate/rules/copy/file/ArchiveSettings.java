package io.wkmigrate.rules.copy.file;

import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/**
 * How archives are read (CP-31).
 *
 * @param type which kind of archive it is; the dataset says so, too
 * @param preserveZipFileNameAsFolder whether the name of a zip becomes a folder
 * @param preserveCompressionFileNameAsFolder the same for other archives
 */
public record ArchiveSettings(
        Optional<String> type,
        Optional<Value<Boolean>> preserveZipFileNameAsFolder,
        Optional<Value<Boolean>> preserveCompressionFileNameAsFolder) {

    /** Whether archives become folders, unless it is so as usual. */
    Optional<Value<Boolean>> nameAsFolder() {
        return Given.unless(true, preserveZipFileNameAsFolder.or(() -> preserveCompressionFileNameAsFolder));
    }
}
