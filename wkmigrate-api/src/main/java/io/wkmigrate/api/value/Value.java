package io.wkmigrate.api.value;

import io.wkmigrate.api.finding.SourcePlace;
import java.util.Optional;

/**
 * A property that is either a literal or an expression, as nearly every ADF property may be (EN-5).
 *
 * @param <T> the type of the literal, and the type the expression must have
 */
public sealed interface Value<T> {

    /** Where the value stands. */
    SourcePlace place();

    /** The literal, if it is one. */
    Optional<T> literal();

    /** A value that is known now. */
    record Literal<T>(T value, SourcePlace place) implements Value<T> {
        @Override
        public Optional<T> literal() {
            return Optional.of(value);
        }
    }

    /** A value that ADF computes when the activity starts. */
    record Computed<T>(Expression expression, SourcePlace place) implements Value<T> {
        @Override
        public Optional<T> literal() {
            return Optional.empty();
        }
    }
}
