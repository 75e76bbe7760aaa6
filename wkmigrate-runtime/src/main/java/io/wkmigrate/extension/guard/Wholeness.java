package io.wkmigrate.extension.guard;

import io.wkmigrate.api.rule.RuleModule;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds nothing where something has to be, anywhere inside what a rule hands over: there it would be met only much
 * later, by code that is not to blame. Maps and sets whose order Java changes from run to run are found as well: what is
 * generated would change with it. Kinds that a jar brings itself are its own business.
 *
 * <p>This is the one place that looks into records by reflection. A walk written by hand would have to name some two
 * hundred components of some sixty records, and would miss the ones that are added tomorrow.
 */
final class Wholeness {

    private static final ClassLoader OURS = RuleModule.class.getClassLoader();

    /** These have their order from chance; with less than two elements there is none. */
    private static final Set<Class<?>> WITHOUT_ORDER = Set.of(
            Map.of(1, 1, 2, 2).getClass(),
            Set.of(1, 2).getClass(),
            Set.of(1, 2, 3).getClass());

    private final String what;

    private Wholeness(String what) {
        this.what = what;
    }

    /** A result; fails when it is not whole. */
    static <T> T ofResult(@Nullable T result) {
        if (result == null) {
            throw new NonsenseException("returned nothing");
        }
        new Wholeness("returned").walk(result);
        return result;
    }

    /** Fails when something that the rule hands to the engine is not whole. */
    static void ofArgument(@Nullable Object argument) {
        if (argument == null) {
            throw new NonsenseException("handed null to the engine");
        }
        new Wholeness("handed over").walk(argument);
    }

    /** Fails when one of the parts of something that is handed over is not there. */
    static void ofParts(@Nullable Object... parts) {
        for (Object each : parts) {
            if (each == null) {
                throw new NonsenseException("handed null to the engine");
            }
        }
    }

    private void walk(Object value) {
        if (value instanceof Record record) {
            components(record);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::walk);
        } else if (value instanceof Collection<?> elements) {
            order(elements, elements.size(), "a set of Set.of or Set.copyOf", "LinkedHashSet or a TreeSet");
            elements.forEach(each -> inside(each, "an element of a list"));
        } else if (value instanceof Map<?, ?> members) {
            order(members, members.size(), "a map of Map.of or Map.copyOf", "LinkedHashMap or a TreeMap");
            members.forEach((key, member) -> {
                inside(key, "a key of a map");
                inside(member, "a value of a map");
            });
        }
    }

    private void order(Object value, int size, String kind, String better) {
        if (size > 1 && WITHOUT_ORDER.contains(value.getClass())) {
            throw new NonsenseException(what + " " + kind + ", whose order changes from run to run; use a " + better);
        }
    }

    private void components(Record value) {
        Class<?> type = value.getClass();
        if (type.getClassLoader() != OURS) {
            return;
        }
        for (RecordComponent each : type.getRecordComponents()) {
            inside(component(value, each), "the " + each.getName() + " of " + name(type));
        }
    }

    private static @Nullable Object component(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The components of " + value.getClass() + " are public", impossible);
        }
    }

    private void inside(@Nullable Object value, String place) {
        if (value == null) {
            throw new NonsenseException(what + " something with null as " + place);
        }
        walk(value);
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
