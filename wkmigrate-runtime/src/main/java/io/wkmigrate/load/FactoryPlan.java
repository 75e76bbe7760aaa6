package io.wkmigrate.load;

import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.RefusedFile;
import java.util.List;

/**
 * A factory that was found: what is to be read for it.
 *
 * @param path the folder it was found in, or {@code folder/template} when the folder holds several
 * @param fallbackName what to call it when no definition says
 * @param form how to read it
 * @param files every file that is accounted for with it, sorted by path
 * @param refused the files that must not be read
 */
record FactoryPlan(
        String path, String fallbackName, FactoryForm form, List<FoundFile> files, List<RefusedFile> refused) {

    FactoryPlan withPath(String newPath) {
        return new FactoryPlan(newPath, fallbackName, form, files, refused);
    }
}
