package io.wkmigrate.api.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of maps, for records whose maps nobody may change afterwards. */
final class OrderedCopy {

    private static final Class<?> WITHOUT_ORDER = Map.of(1, 1, 2, 2).getClass();

    private OrderedCopy() {}

    /**
     * A map with the order of another. Those of {@link Map#of} change their order from run to run; they cannot be changed
     * otherwise, and stay what they are, so that whoever cares for the order can tell.
     */
    static <V> Map<String, V> of(Map<String, V> map) {
        return map.getClass() == WITHOUT_ORDER ? map : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
