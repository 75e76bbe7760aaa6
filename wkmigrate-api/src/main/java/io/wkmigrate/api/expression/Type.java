package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the type of a value: the kinds it may be of (section 5 of the language reference). The fewer kinds, the
 * more is known.
 */
public final class Type {

    /** The kinds of values. A content object is an {@link #OBJECT}. */
    public enum Kind {
        NULL(1),
        BOOLEAN(1 << 1),
        INTEGER(1 << 2),
        FLOAT(1 << 3),
        TEXT(1 << 4),
        ARRAY(1 << 5),
        OBJECT(1 << 6);

        private final int bit;

        Kind(int bit) {
            this.bit = bit;
        }

        /** The kind of a value. */
        public static Kind of(JsonNode value) {
            return switch (value.getNodeType()) {
                case BOOLEAN -> BOOLEAN;
                case NUMBER -> value.isIntegralNumber() ? INTEGER : FLOAT;
                case STRING, BINARY -> TEXT;
                case ARRAY -> ARRAY;
                case OBJECT, POJO -> OBJECT;
                case NULL, MISSING -> NULL;
            };
        }
    }

    /** Null and nothing else. */
    public static final Type NULL = of(Kind.NULL);

    public static final Type BOOLEAN = of(Kind.BOOLEAN);

    /** A 64-bit integer. */
    public static final Type INTEGER = of(Kind.INTEGER);

    public static final Type FLOAT = of(Kind.FLOAT);

    /** An integer or a float. */
    public static final Type NUMBER = of(Kind.INTEGER, Kind.FLOAT);

    public static final Type TEXT = of(Kind.TEXT);

    public static final Type ARRAY = of(Kind.ARRAY);

    public static final Type OBJECT = of(Kind.OBJECT);

    /** Anything but null. */
    public static final Type NOT_NULL = of(Kind.BOOLEAN, Kind.INTEGER, Kind.FLOAT, Kind.TEXT, Kind.ARRAY, Kind.OBJECT);

    /** Anything, null included. */
    public static final Type ANY = of(Kind.values());

    private final int kinds;

    private Type(int kinds) {
        this.kinds = kinds;
    }

    /** A value that is of one of some kinds. */
    public static Type of(Kind... kinds) {
        int set = 0;
        for (Kind each : kinds) {
            set |= each.bit;
        }
        return new Type(set);
    }

    /** The type of a value that is known. */
    public static Type of(JsonNode value) {
        return of(Kind.of(value));
    }

    /** A value of this type or of another. */
    public Type or(Type other) {
        return new Type(kinds | other.kinds);
    }

    /** A value of this type that is also of another; no value at all is possible. */
    public Type and(Type other) {
        return new Type(kinds & other.kinds);
    }

    /** Whether every value of this type is of another. */
    public boolean is(Type other) {
        return kinds != 0 && (kinds & ~other.kinds) == 0;
    }

    /** Whether a value of this type may be of another. */
    public boolean mayBe(Type other) {
        return (kinds & other.kinds) != 0;
    }

    public boolean mayBe(Kind kind) {
        return (kinds & kind.bit) != 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Type that && kinds == that.kinds;
    }

    @Override
    public int hashCode() {
        return kinds;
    }

    /** The kinds in words, such as {@code integer or float}. */
    @Override
    public String toString() {
        if (equals(ANY)) {
            return "anything";
        }
        List<String> names = new ArrayList<>();
        for (Kind each : Kind.values()) {
            if (mayBe(each)) {
                names.add(each.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(" or ", names);
    }
}
