package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;

/**
 * One page of a list.
 *
 * @param next the token of the following page, empty on the last one
 */
record Page<T>(List<T> items, String next) {

    /** The first items after the place that the call's token names. */
    static <T> Page<T> of(NavigableMap<Place, T> all, Request request, int limit, Predicate<T> condition) {
        NavigableMap<Place, T> rest = request.asked("page_token")
                .filter(token -> !token.isEmpty())
                .map(token -> all.tailMap(Place.of(token), false))
                .orElse(all);
        List<T> items = new ArrayList<>();
        String last = "";
        for (Map.Entry<Place, T> entry : rest.entrySet()) {
            if (condition.test(entry.getValue())) {
                if (items.size() == limit) {
                    return new Page<>(items, last);
                }
                items.add(entry.getValue());
                last = entry.getKey().token();
            }
        }
        return new Page<>(items, "");
    }

    /** Says in the answer whether there is more. */
    ObjectNode mark(ObjectNode answer) {
        answer.put("has_more", !next.isEmpty());
        if (!next.isEmpty()) {
            answer.put("next_page_token", next);
        }
        return answer;
    }
}
