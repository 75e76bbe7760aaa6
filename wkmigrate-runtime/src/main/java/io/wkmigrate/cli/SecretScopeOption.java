package io.wkmigrate.cli;

import io.wkmigrate.convert.ConversionOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the secrets go that definitions held. */
final class SecretScopeOption {

    @Option(
            names = "--secret-scope",
            paramLabel = "NAME",
            converter = ScopeConverter.class,
            description = "Secret scope for the secrets that definitions held (default: one named after the factory);"
                    + " those of a Key Vault stay in the scope that the vault backs. Factories that share a scope share"
                    + " secrets of the same key.")
    private @Nullable String scope;

    /** The options of a conversion with the scope. */
    ConversionOptions in(ConversionOptions options) {
        return options.with(Optional.ofNullable(scope));
    }

    /** The option as it would be typed, with a blank before it. */
    String words() {
        return scope == null ? "" : " --secret-scope " + ShellWord.of(scope);
    }

    /** Reads the name of a scope. */
    static final class ScopeConverter implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            try {
                return ConversionOptions.DEFAULT
                        .with(Optional.of(value))
                        .secretScope()
                        .orElse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "names of secret scopes have letters, digits, _ . and - only, and at most 128 of them");
            }
        }
    }
}
