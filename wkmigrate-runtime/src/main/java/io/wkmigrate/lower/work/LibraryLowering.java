package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.api.job.TaskLibrary;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.List;
import java.util.Optional;

/** Lowers the libraries of a task. */
final class LibraryLowering {

    private final ValuePlacer values;

    LibraryLowering(ValuePlacer values) {
        this.values = values;
    }

    List<TaskLibrary> lower(List<Library> libraries) {
        return libraries.stream().map(this::lower).toList();
    }

    private TaskLibrary lower(Library library) {
        if (library instanceof Library.Jar jar) {
            return new TaskLibrary.Jar(text(jar.uri()));
        }
        if (library instanceof Library.Wheel wheel) {
            return new TaskLibrary.Wheel(text(wheel.uri()));
        }
        if (library instanceof Library.Maven maven) {
            List<JobText> exclusions =
                    maven.exclusions().stream().map(JobText::prose).toList();
            return new TaskLibrary.Maven(text(maven.coordinates()), text(maven.repository()), exclusions);
        }
        if (library instanceof Library.PyPi pypi) {
            return new TaskLibrary.PyPi(text(pypi.requirement()), text(pypi.repository()));
        }
        Library.Cran cran = (Library.Cran) library;
        return new TaskLibrary.Cran(text(cran.requirement()), text(cran.repository()));
    }

    private JobText text(Value<String> value) {
        return values.text("libraries", value);
    }

    private Optional<JobText> text(Optional<Value<String>> value) {
        return value.map(this::text);
    }
}
