package io.wkmigrate.rules.trigger;

/** How a file arrival trigger takes the place of a trigger that watches a folder. */
final class FileArrival {

    private FileArrival() {}

    /** What to set up, and in what it differs. */
    static String advice(StorageLocation place) {
        return "Add a file arrival trigger on the volume or external location that holds " + place.words()
                + ". It fires once for all files that have arrived and not once for each, for new files only and not for"
                + " overwritten ones, and does not tell their names: list them in the job, or read them with Auto Loader.";
    }
}
