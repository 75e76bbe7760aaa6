package io.wkmigrate.load;

import io.wkmigrate.load.input.FoundFile;
import java.util.List;
import java.util.Optional;

/** The form a factory comes in. */
sealed interface FactoryForm {

    /** A folder in Git layout. */
    record Git(String root) implements FactoryForm {}

    /**
     * Definitions in no particular place.
     *
     * @param isNamed whether a person named the file, which is read then whatever its extension
     */
    record Loose(boolean isNamed) implements FactoryForm {}

    /** ARM templates, the first of which is the factory; the others are linked templates of the same definitions. */
    record Templates(List<Template> templates) implements FactoryForm {}

    /**
     * A template that is deployed for itself.
     *
     * @param file the template
     * @param parameters the file with values for its parameters
     * @param linked the templates it may deploy
     */
    record Template(FoundFile file, Optional<FoundFile> parameters, List<FoundFile> linked) {}
}
