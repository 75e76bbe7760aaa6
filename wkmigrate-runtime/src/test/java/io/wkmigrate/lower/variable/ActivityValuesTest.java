package io.wkmigrate.lower.variable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.value.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that is overlooked could read a variable that then is not carried: every value of every kind is known. */
class ActivityValuesTest {

    private static final SourcePlace PLACE = SourcePlace.of("f.json");

    private final List<Value<?>> made = new ArrayList<>();

    static Stream<Class<?>> kinds() {
        return Stream.concat(
                        Stream.of(ActivityKind.class.getPermittedSubclasses()),
                        Stream.of(ActivityKind.Work.class.getPermittedSubclasses()))
                .filter(Class::isRecord)
                .filter(each -> each != Placeholder.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyValueOfAnActivityIsKnown(Class<?> kind) throws ReflectiveOperationException {
        ActivityKind activity = (ActivityKind) make(kind);
        if (activity instanceof ActivityKind.Until until) {
            made.remove(until.condition());
        }
        assertThat(ActivityValues.of(activity)).map(Value.class::cast).containsExactlyInAnyOrderElementsOf(made);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void soIsEveryValueOfALibrary(Class<?> library) throws ReflectiveOperationException {
        Value<String> file = new Value.Literal<>("/f.py", PLACE);
        List<Library> libraries = List.of((Library) make(library));
        made.add(file);
        assertThat(ActivityValues.of(new PythonFileWork(file, List.of(), libraries, new Compute.Serverless())))
                .map(Value.class::cast)
                .containsExactlyInAnyOrderElementsOf(made);
    }

    static Stream<Class<?>> libraries() {
        return Stream.of(Library.class.getPermittedSubclasses());
    }

    @Test
    void kindsAreFound() {
        assertThat(kinds()).contains(SetVariable.class, ActivityKind.ForEach.class, ActivityKind.Until.class);
    }

    private Object make(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = make(components[i].getGenericType());
        }
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }

    private Object make(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            Type last = arguments[arguments.length - 1];
            if (raw == Value.class) {
                Value<?> value = new Value.Literal<>("value " + made.size(), PLACE);
                made.add(value);
                return value;
            }
            boolean holds = last instanceof ParameterizedType;
            if (raw == Optional.class) {
                return holds ? Optional.of(make(last)) : Optional.empty();
            }
            if (raw == Map.class) {
                return holds ? Map.of("key", make(last)) : Map.of();
            }
            return last == Library.class ? List.of(make(Library.PyPi.class)) : holds ? List.of(make(last)) : List.of();
        }
        return simple((Class<?>) type);
    }

    private Object simple(Class<?> type) throws ReflectiveOperationException {
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == String.class) {
            return "text";
        }
        if (type == JsonNode.class) {
            return NullNode.getInstance();
        }
        if (type == Compute.class) {
            return new Compute.Serverless();
        }
        if (type == SourcePlace.class) {
            return PLACE;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Code.class) {
            return Code.Fixed.NONE;
        }
        if (type == PythonNotebook.class) {
            return PythonNotebook.builder().build();
        }
        return make(type == SetVariable.Target.class ? SetVariable.Variable.class : type);
    }
}
