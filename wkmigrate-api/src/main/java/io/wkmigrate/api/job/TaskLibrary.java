package io.wkmigrate.api.job;

import io.wkmigrate.api.emit.JobText;
import java.util.List;
import java.util.Optional;

/** Something to be installed on a cluster before a task starts. */
public sealed interface TaskLibrary {

    /** A jar, by URI or path. */
    record Jar(JobText uri) implements TaskLibrary {}

    /** A wheel, by URI or path. */
    record Wheel(JobText uri) implements TaskLibrary {}

    /** A Maven artifact. */
    record Maven(JobText coordinates, Optional<JobText> repository, List<JobText> exclusions) implements TaskLibrary {}

    /** A package of the Python index. */
    record PyPi(JobText requirement, Optional<JobText> repository) implements TaskLibrary {}

    /** A package of the R archive. */
    record Cran(JobText requirement, Optional<JobText> repository) implements TaskLibrary {}
}
