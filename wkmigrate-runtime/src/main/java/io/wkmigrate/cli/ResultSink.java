package io.wkmigrate.cli;

import io.wkmigrate.convert.Conversion;
import java.io.IOException;
import java.nio.file.Path;

/** Writes results and nothing else. */
record ResultSink(Path out) implements FactorySink {

    @Override
    public void accept(Conversion conversion, byte[] resultJson, String folder) throws IOException {
        new ResultFile(out.resolve(folder).resolve("result.json")).write(resultJson);
    }

    @Override
    public void summary(byte[] summaryJson) throws IOException {
        new ResultFile(out.resolve("result.json")).write(summaryJson);
    }
}
