package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskLibrary;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.List;
import java.util.Optional;

/** Lowers the libraries of a task. */
final class LibraryLowering {

    private final ValuePlacer values;
    private final Reporter reporter;

    LibraryLowering(ValuePlacer values, Reporter reporter) {
        this.values = values;
        this.reporter = reporter;
    }

    /** The libraries that can be installed where the task runs; the others are reported. */
    List<TaskLibrary> lower(List<Library> libraries, TaskCompute compute, SourcePlace place) {
        return libraries.stream()
                .filter(each -> isInstallable(each, compute, place))
                .map(this::lower)
                .toList();
    }

    /** Serverless notebooks bring their own packages; an environment takes Python packages only. */
    private boolean isInstallable(Library library, TaskCompute compute, SourcePlace place) {
        boolean python = library instanceof Library.Wheel || library instanceof Library.PyPi;
        boolean installable =
                !(compute instanceof TaskCompute.None) && (python || !(compute instanceof TaskCompute.Environment));
        if (!installable) {
            reporter.report(
                    Findings.LIBRARY_UNSUPPORTED,
                    place,
                    "Serverless compute does not install a library of the kind "
                            + library.getClass().getSimpleName() + ".");
        }
        return installable;
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
