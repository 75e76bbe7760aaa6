package io.wkmigrate.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.wkmigrate.api.binding.Readers;
import java.util.Map;
import java.util.Optional;

/** The form of a JSON value, given by the type it is read as. */
public sealed interface Form {

    /**
     * The expression that reads such a value.
     *
     * @param binders a reference to the method that binds each record
     */
    CodeBlock reader(Map<ClassName, CodeBlock> binders);

    /** The record that such a value holds, if it holds one. */
    default Optional<ClassName> nestedRecord() {
        return Optional.empty();
    }

    /** A type that the API has a reader for, kept in a constant. */
    record Known(ClassName holder, String constant) implements Form {
        @Override
        public CodeBlock reader(Map<ClassName, CodeBlock> binders) {
            return CodeBlock.of("$T.$L", holder, constant);
        }
    }

    /** The constants of an enum. */
    record Enumeration(ClassName type) implements Form {
        @Override
        public CodeBlock reader(Map<ClassName, CodeBlock> binders) {
            return CodeBlock.of("$T.enumeration($T.class)", Readers.class, type);
        }
    }

    /** A literal of some form, or an expression. */
    record LiteralOrExpression(Form literal) implements Form {
        @Override
        public CodeBlock reader(Map<ClassName, CodeBlock> binders) {
            return CodeBlock.of("$T.value($L)", Readers.class, literal.reader(binders));
        }
    }

    /** Any JSON, in which any string may be an expression. */
    record AnyValue() implements Form {
        @Override
        public CodeBlock reader(Map<ClassName, CodeBlock> binders) {
            return CodeBlock.of("$T.anyValue()", Readers.class);
        }
    }

    /** A nested record. */
    record Nested(ClassName record) implements Form {
        @Override
        public CodeBlock reader(Map<ClassName, CodeBlock> binders) {
            return CodeBlock.of("$T.record($L)", Readers.class, binders.get(record));
        }

        @Override
        public Optional<ClassName> nestedRecord() {
            return Optional.of(record);
        }
    }

    /** A list inside something else. */
    record ListOf(Form element) implements Form {
        @Override
        public CodeBlock reader(Map<ClassName, CodeBlock> binders) {
            return CodeBlock.of("$T.list($L)", Readers.class, element.reader(binders));
        }

        @Override
        public Optional<ClassName> nestedRecord() {
            return element.nestedRecord();
        }
    }

    /** A map inside something else. */
    record MapOf(Form element) implements Form {
        @Override
        public CodeBlock reader(Map<ClassName, CodeBlock> binders) {
            return CodeBlock.of("$T.map($L)", Readers.class, element.reader(binders));
        }

        @Override
        public Optional<ClassName> nestedRecord() {
            return element.nestedRecord();
        }
    }
}
