package io.wkmigrate.rules.linkedservice;

import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** What a property of a linked service that holds text says: user names and addresses, too, may be secrets (LS-1). */
sealed interface TextProperty {

    /** Where the property stands. */
    SourcePlace place();

    /** The text as an argument of the Python library. */
    Code code(String name);

    /** The text as a connection string, which is a credential unless it is known not to be one. */
    default Code connectionStringCode() {
        return this instanceof Undecided
                ? new Code.Credential(new SecretValue.Inline(place()))
                : code("connection_string");
    }

    /** A text that may be read. */
    record Open(Value<String> value) implements TextProperty {
        @Override
        public SourcePlace place() {
            return value.place();
        }

        @Override
        public Code code(String name) {
            return Code.value(name, value);
        }
    }

    /**
     * A secret.
     *
     * @param rest of a text that held a credential, what is left without it
     */
    record Hidden(SecretValue secret, Optional<String> rest) implements TextProperty {
        @Override
        public SourcePlace place() {
            return secret.place();
        }

        @Override
        public Code code(String name) {
            return new Code.Credential(secret);
        }
    }

    /**
     * A parameter of an ARM template that nobody gave a value, which each deployment decides then.
     *
     * @param variable the variable of the bundle that stands for it
     */
    record Undecided(Code.Deployed variable, SourcePlace place) implements TextProperty {
        @Override
        public Code code(String name) {
            return variable;
        }
    }
}
