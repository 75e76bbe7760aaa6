package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.Property;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/**
 * Which files a copy of files leaves out instead of failing ({@code skipErrorFile}, CP-71).
 *
 * @param fileMissing those that disappear meanwhile; left out unless something else is said
 * @param fileForbidden those that cannot be read
 * @param dataInconsistency those that differ after the copy
 * @param invalidFileName those whose names the target does not take
 */
record SkippedFiles(
        Optional<Value<Boolean>> fileMissing,

        @Property(value = "fileForbidden", custom = true) Optional<Value<Boolean>> fileForbidden,

        Optional<Value<Boolean>> dataInconsistency,

        @Property(value = "invalidFileName", custom = true) Optional<Value<Boolean>> invalidFileName) {

    Code.Call of(Code.Call copy) {
        return copy.with("skip_missing", Given.unless(true, fileMissing))
                .with("skip_forbidden", Given.unless(false, fileForbidden))
                .with("skip_invalid_names", Given.unless(false, invalidFileName))
                .with("skip_inconsistent", Given.unless(false, dataInconsistency));
    }
}
