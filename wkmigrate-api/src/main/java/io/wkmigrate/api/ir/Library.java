package io.wkmigrate.api.ir;

import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Optional;

/** Something to be installed on a cluster before a task starts. */
public sealed interface Library {

    /** A jar, by URI. */
    record Jar(Value<String> uri) implements Library {}

    /** A wheel, by URI. */
    record Wheel(Value<String> uri) implements Library {}

    /** A Maven artifact, as {@code group:artifact:version}. */
    record Maven(Value<String> coordinates, Optional<Value<String>> repository, List<String> exclusions)
            implements Library {}

    /** A package of the Python index. */
    record PyPi(Value<String> requirement, Optional<Value<String>> repository) implements Library {}

    /** A package of the R archive. */
    record Cran(Value<String> requirement, Optional<Value<String>> repository) implements Library {}
}
