package io.wkmigrate.cli;

import io.wkmigrate.load.live.FactoryId;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A source as somebody names it. */
sealed interface SourceName {

    /** A file or folder. */
    record OnDisk(Path path) implements SourceName {

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A live factory. */
    record Live(FactoryId factory) implements SourceName {

        @Override
        public String toString() {
            return factory.toString();
        }
    }

    /** Reads a path, or the resource id of a factory. */
    final class Converter implements ITypeConverter<SourceName> {

        @Override
        public SourceName convert(String value) {
            try {
                return FactoryId.isResourceId(value) ? new Live(FactoryId.parse(value)) : new OnDisk(Path.of(value));
            } catch (InvalidPathException notAPath) {
                throw new TypeConversionException("'" + value + "' is not a path");
            } catch (IllegalArgumentException notAnId) {
                throw new TypeConversionException(notAnId.getMessage());
            }
        }
    }
}
