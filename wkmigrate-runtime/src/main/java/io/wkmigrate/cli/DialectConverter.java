package io.wkmigrate.cli;

import io.wkmigrate.expression.conformance.Dialect;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code adf} or {@code logic-apps}. */
final class DialectConverter implements ITypeConverter<Dialect> {

    @Override
    public Dialect convert(String value) {
        return Dialect.of(value)
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is neither adf nor logic-apps"));
    }
}
