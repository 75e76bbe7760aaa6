package io.wkmigrate.cli;

import io.wkmigrate.report.Totals;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which findings make a command exit with code 3. */
final class GateOptions {

    @Option(
            names = "--fail-on",
            paramLabel = "never|info|warning|error|CODE",
            converter = GateConverter.class,
            description = "Exit with code 3 on findings at least that severe, or with that code (default: never).")
    private FindingGate gate = FindingGate.NEVER;

    boolean isReachedBy(Totals totals) {
        return gate.isReachedBy(totals);
    }

    /** Reads a severity or a code. */
    static final class GateConverter implements ITypeConverter<FindingGate> {

        @Override
        public FindingGate convert(String value) {
            return FindingGate.parse(value)
                    .orElseThrow(() -> new TypeConversionException("'" + value
                            + "' is neither never, info, warning, error nor a finding code."
                            + NearestName.suggestion(value, FindingGate.words())));
        }
    }
}
