package io.wkmigrate.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out the annotation processor: tests make rule jars with it, the program knows nothing of it. */
final class WithoutProcessor implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("/io/wkmigrate/processor/");
    }
}
