package io.wkmigrate.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The options that every command has; they may stand before or behind the name of the command. */
final class GlobalOptions {

    /** How data is written to stdout. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            converter = FormatConverter.class,
            scope = ScopeType.INHERIT,
            description = "How data is written to stdout (default: text).")
    private Format format = Format.TEXT;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress and no notes on stderr; warnings and errors remain.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Each factory and each finding on stderr.")
    private boolean verbose;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Stack traces with errors.")
    private boolean debug;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; so does NO_COLOR=1.")
    private boolean colourless;

    boolean json() {
        return format == Format.JSON;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    boolean debug() {
        return debug;
    }

    boolean colourless() {
        return colourless;
    }

    /** Reads {@code text} or {@code json}; who means the output folder is told so. */
    static final class FormatConverter implements ITypeConverter<Format> {

        @Override
        public Format convert(String value) {
            return switch (value) {
                case "text" -> Format.TEXT;
                case "json" -> Format.JSON;
                default ->
                    throw new TypeConversionException(
                            "'" + value + "' is neither text nor json (the output folder is --out)");
            };
        }
    }
}
