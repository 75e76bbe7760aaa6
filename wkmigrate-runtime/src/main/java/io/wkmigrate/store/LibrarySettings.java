package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.TaskLibrary;
import java.util.Optional;

/** A library as the JSON of its settings. */
final class LibrarySettings {

    private LibrarySettings() {}

    static ObjectNode of(TaskLibrary library) {
        if (library instanceof TaskLibrary.Jar jar) {
            return Settings.single("jar", jar.uri());
        } else if (library instanceof TaskLibrary.Wheel wheel) {
            return Settings.single("whl", wheel.uri());
        } else if (library instanceof TaskLibrary.PyPi pypi) {
            return indexed("pypi", pypi.requirement(), pypi.repository());
        } else if (library instanceof TaskLibrary.Cran cran) {
            return indexed("cran", cran.requirement(), cran.repository());
        } else if (library instanceof TaskLibrary.Maven maven) {
            return Settings.start().node("maven", artifact(maven)).json();
        }
        throw new IllegalArgumentException("Unknown library: " + library);
    }

    private static ObjectNode indexed(String index, JobText requirement, Optional<JobText> repository) {
        Settings settings = Settings.start().text("package", requirement).text("repo", repository);
        return Settings.start().node(index, settings.json()).json();
    }

    private static ObjectNode artifact(TaskLibrary.Maven maven) {
        return Settings.start()
                .text("coordinates", maven.coordinates())
                .text("repo", maven.repository())
                .texts("exclusions", maven.exclusions())
                .json();
    }
}
