package io.wkmigrate.expression.function;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ways in which {@code guid} writes a GUID (section 8.1 of the language reference); as in .NET, names ignore case. */
enum GuidLayout {
    D {
        @Override
        String write(UUID guid) {
            return guid.toString();
        }
    },
    N {
        @Override
        String write(UUID guid) {
            return guid.toString().replace("-", "");
        }
    },
    B {
        @Override
        String write(UUID guid) {
            return "{" + guid + "}";
        }
    },
    P {
        @Override
        String write(UUID guid) {
            return "(" + guid + ")";
        }
    },
    X {
        @Override
        String write(UUID guid) {
            String digits = N.write(guid);
            String last = IntStream.range(8, 16)
                    .mapToObj(each -> "0x" + digits.substring(2 * each, 2 * each + 2))
                    .collect(Collectors.joining(","));
            return "{0x" + digits.substring(0, 8) + ",0x" + digits.substring(8, 12) + ",0x" + digits.substring(12, 16)
                    + ",{" + last + "}}";
        }
    };

    abstract String write(UUID guid);

    /** The layout of a name; an empty one is D. */
    static GuidLayout named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "", "D" -> D;
            case "N" -> N;
            case "B" -> B;
            case "P" -> P;
            case "X" -> X;
            default -> throw new ExpressionException(Problem.INVALID_FORMAT, "A GUID has no such format.");
        };
    }

    /** A random GUID: version 4, variant 1. */
    static UUID newGuid(RandomGenerator random) {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(most, least);
    }
}
