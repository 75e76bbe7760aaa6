package io.wkmigrate.cli;

import io.wkmigrate.convert.Conversion;
import java.io.IOException;

/** Takes what each factory became, before it is dropped. */
interface FactorySink {

    /** What is done with results that are only counted. */
    FactorySink NONE = new FactorySink() {
        @Override
        public void accept(Conversion conversion, byte[] resultJson, String folder) {}

        @Override
        public void summary(byte[] summaryJson) {}
    };

    /**
     * Takes one factory.
     *
     * @param resultJson its {@code result.json}
     * @param folder its folder in the output; empty when it is the only one and has the output for itself
     */
    void accept(Conversion conversion, byte[] resultJson, String folder) throws IOException;

    /** Takes the {@code result.json} over all, once at the end, if there are several factories. */
    void summary(byte[] summaryJson) throws IOException;
}
