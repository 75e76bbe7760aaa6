package io.wkmigrate.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What evaluates expressions, as options name it. */
enum EngineName {
    JAVA,
    PYTHON;

    /** Reads {@code java} or {@code python}. */
    static final class Converter implements ITypeConverter<EngineName> {

        @Override
        public EngineName convert(String value) {
            return switch (value) {
                case "java" -> JAVA;
                case "python" -> PYTHON;
                default -> throw new TypeConversionException("'" + value + "' is neither java nor python");
            };
        }
    }
}
