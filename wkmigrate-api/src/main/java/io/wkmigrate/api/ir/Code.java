package io.wkmigrate.api.ir;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A Python expression of a generated notebook, with values of the source in it. A rule only says which value goes where:
 * lowering writes what is known into the expression, and makes a variable of what ADF computes. Text of the source cannot
 * become code.
 */
public sealed interface Code {

    /** Python that holds no value of the source. */
    record Fixed(Python python) implements Code {

        /** Nothing. */
        public static final Code NONE = new Fixed(Python.NONE);
    }

    /**
     * A value of the source.
     *
     * @param name what the variable is called if it has to be computed: an identifier in lower case
     */
    record Input(String name, Value<?> value) implements Code {}

    /** A credential, which the notebook reads from a secret scope when it runs. */
    record Credential(SecretValue secret) implements Code {}

    /**
     * Something that each deployment decides: a variable of the bundle.
     *
     * @param name its name: letters, digits and underscores
     * @param description what a person needs to know to set it
     * @param defaultValue what it is unless somebody sets it
     */
    record Deployed(String name, String description, Optional<String> defaultValue) implements Code {}

    /**
     * A call of the Python library.
     *
     * @param function a function or class with its module: {@code tables.Source}
     * @param arguments by position
     * @param named by name, in order
     */
    record Call(String function, List<Code> arguments, Map<String, Code> named) implements Code {

        /** Takes the arguments over. */
        public Call {
            arguments = List.copyOf(arguments);
            named = OrderedCopy.of(named);
        }

        /** An argument by its name. */
        public Optional<Code> argument(String name) {
            return Optional.ofNullable(named.get(name));
        }

        /** The same call with one more argument by name. */
        public Call with(String name, Code argument) {
            Map<String, Code> more = new LinkedHashMap<>(named);
            more.put(name, argument);
            return new Call(function, arguments, more);
        }

        /** The same call with a value by name. */
        public Call with(String name, Value<?> value) {
            return with(name, new Input(name, value));
        }

        /** The same call with a value by name, if there is one. */
        public Call with(String name, Optional<? extends Value<?>> value) {
            return value.map(each -> with(name, each)).orElse(this);
        }

        /** The same call with a text of this program. */
        public Call with(String name, String text) {
            return with(name, Code.text(text));
        }

        /** The same call with a boolean of this program. */
        public Call with(String name, boolean flag) {
            return with(name, new Fixed(Python.bool(flag)));
        }

        /** The same call with one more argument by position. */
        public Call and(Code argument) {
            List<Code> more = new ArrayList<>(arguments);
            more.add(argument);
            return new Call(function, more, named);
        }
    }

    /** A list. */
    record Items(List<Code> elements) implements Code {

        /** Takes the elements over. */
        public Items {
            elements = List.copyOf(elements);
        }
    }

    /** A dict; its keys are text, also of the source. */
    record Members(Map<String, Code> members) implements Code {

        /** Takes the members over. */
        public Members {
            members = OrderedCopy.of(members);
        }
    }

    /** The value of an assignment that stands before in the same notebook. */
    record Assigned(String variable) implements Code {}

    /** The same with other parts: each is changed after the parts inside it. */
    default Code map(UnaryOperator<Code> change) {
        if (this instanceof Call call) {
            List<Code> arguments =
                    call.arguments().stream().map(each -> each.map(change)).toList();
            return change.apply(new Call(call.function(), arguments, changed(call.named(), change)));
        }
        if (this instanceof Items items) {
            return change.apply(new Items(
                    items.elements().stream().map(each -> each.map(change)).toList()));
        }
        return change.apply(this instanceof Members members ? new Members(changed(members.members(), change)) : this);
    }

    private static Map<String, Code> changed(Map<String, Code> parts, UnaryOperator<Code> change) {
        Map<String, Code> changed = new LinkedHashMap<>();
        parts.forEach((name, part) -> changed.put(name, part.map(change)));
        return changed;
    }

    /** This and everything in it. */
    default Stream<Code> parts() {
        if (this instanceof Call call) {
            return Stream.of(
                            Stream.of(this),
                            inside(call.arguments()),
                            inside(call.named().values()))
                    .flatMap(each -> each);
        }
        if (this instanceof Items items) {
            return Stream.concat(Stream.of(this), inside(items.elements()));
        }
        return this instanceof Members members
                ? Stream.concat(Stream.of(this), inside(members.members().values()))
                : Stream.of(this);
    }

    private static Stream<Code> inside(Collection<Code> parts) {
        return parts.stream().flatMap(Code::parts);
    }

    /** A call of the Python library. */
    static Call call(String function, Code... arguments) {
        return new Call(function, List.of(arguments), Map.of());
    }

    /** A text of this program. */
    static Code text(String text) {
        return new Fixed(Python.text(text));
    }

    /** A value of the source, under the name that its variable gets if it is computed. */
    static Code value(String name, Value<?> value) {
        return new Input(name, value);
    }
}
