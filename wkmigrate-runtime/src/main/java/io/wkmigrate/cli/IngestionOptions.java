package io.wkmigrate.cli;

import io.wkmigrate.convert.ConversionOptions;
import picocli.CommandLine.Option;

/** Where data lands. */
final class IngestionOptions {

    @Option(
            names = "--files-to-delta",
            description = "Load files that pipelines copy into Delta tables, each file once, where that can be done;"
                    + " else they land where ADF put them. The decision on each copy is in result.json.")
    private boolean filesToDelta;

    ConversionOptions conversion() {
        return ConversionOptions.ofFilesToDelta(filesToDelta);
    }

    /** The option as it would be typed, with a blank before it. */
    String words() {
        return filesToDelta ? " --files-to-delta" : "";
    }
}
