package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One function of the expression language: what it is called with, what it gives, how Java computes it and how Python does.
 *
 * @param name the name as the documentation spells it
 * @param parameters the declared parameters; the last one repeats when {@code repeats}
 * @param required how many arguments must be given
 * @param repeats whether the last parameter may be given any number of times
 * @param traits what else is special about it
 * @param result the type of the value, given the types of the arguments
 * @param implementation how Java computes it
 * @param emission how Python computes it
 */
public record FunctionDefinition(
        String name,
        List<Type> parameters,
        int required,
        boolean repeats,
        List<Trait> traits,
        Function<List<Type>, Type> result,
        Implementation implementation,
        Emission emission) {

    /** What is special about a function. */
    public enum Trait {
        /** Evaluates its arguments itself, and not always all of them (section 7). */
        LAZY,
        /** Two calls may differ (section 11), so it is never computed in advance. */
        NOT_DETERMINISTIC,
        /** Documented for Logic Apps and not for ADF (section 8.7). */
        LOGIC_APPS_ONLY
    }

    /** Computes the value in Java. */
    @FunctionalInterface
    public interface Implementation {

        /**
         * The value.
         *
         * @throws ExpressionException when it has none
         */
        JsonNode apply(Arguments arguments);
    }

    /** Writes the Python that computes the value. */
    @FunctionalInterface
    public interface Emission {

        /** One Python expression that evaluates its arguments as ADF does. */
        Python emit(PythonArguments arguments);

        /** A call of a function of the Python library with the same arguments. */
        static Emission library(String module, String function) {
            return arguments -> arguments.library(module, function);
        }
    }

    /** Takes the lists over. */
    public FunctionDefinition {
        parameters = List.copyOf(parameters);
        traits = List.copyOf(traits);
    }

    /** The type that an argument must have. */
    public Type parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /** Whether it can be called with so many arguments. */
    public boolean takes(int count) {
        return count >= required && (repeats || count <= parameters.size());
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Starts a definition. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Puts a definition together. */
    public static final class Builder {

        private final String name;
        private final List<Type> parameters = new ArrayList<>();
        private final List<Trait> traits = new ArrayList<>();
        private int required;
        private boolean repeats;
        private Function<List<Type>, Type> result = unused -> Type.ANY;
        private @Nullable Implementation implementation;

        private Builder(String name) {
            this.name = name;
        }

        /** Adds parameters that must be given. */
        public Builder takes(Type... types) {
            parameters.addAll(List.of(types));
            required = parameters.size();
            return this;
        }

        /** Adds parameters that may be left out, after those that must be given. */
        public Builder optionally(Type... types) {
            parameters.addAll(List.of(types));
            return this;
        }

        /** The last parameter may be given more often. */
        public Builder repeating() {
            repeats = true;
            return this;
        }

        public Builder with(Trait... more) {
            traits.addAll(List.of(more));
            return this;
        }

        public Builder returns(Type type) {
            return returns(unused -> type);
        }

        /** The type of the value depends on those of the arguments. */
        public Builder returns(Function<List<Type>, Type> type) {
            result = type;
            return this;
        }

        /** How Java computes the value. */
        public Builder computedBy(Implementation with) {
            implementation = with;
            return this;
        }

        /** How Python computes the value; completes the definition. */
        public FunctionDefinition emittedAs(Emission emission) {
            if (implementation == null) {
                throw new IllegalStateException("No implementation for " + name);
            }
            return new FunctionDefinition(
                    name, parameters, required, repeats, traits, result, implementation, emission);
        }
    }
}
