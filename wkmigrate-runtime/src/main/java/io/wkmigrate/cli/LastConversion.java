package io.wkmigrate.cli;

import io.wkmigrate.convert.Conversion;
import org.jspecify.annotations.Nullable;

/** Keeps the conversion of the only factory of a run. */
final class LastConversion implements FactorySink {

    private @Nullable Conversion last;

    @Override
    public void accept(Conversion conversion, byte[] resultJson, String folder) {
        last = conversion;
    }

    @Override
    public void summary(byte[] summaryJson) {
        // Of several factories; there is one.
    }

    Conversion conversion() {
        if (last == null) {
            throw new CommandFailure(ExitCode.FAILED, "There is nothing in the source to deploy.");
        }
        return last;
    }
}
