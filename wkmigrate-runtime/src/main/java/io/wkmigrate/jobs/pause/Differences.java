package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.Canonical;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Compares settings. */
final class Differences {

    private Differences() {}

    /** The names of the fields that are not the same in both. */
    static NavigableSet<String> between(ObjectNode one, ObjectNode other) {
        NavigableSet<String> names = new TreeSet<>();
        one.properties().forEach(each -> names.add(each.getKey()));
        other.properties().forEach(each -> names.add(each.getKey()));
        names.removeIf(each -> same(one.path(each), other.path(each)));
        return names;
    }

    static boolean same(JsonNode one, JsonNode other) {
        return one.isMissingNode() == other.isMissingNode()
                && (one.isMissingNode() || Canonical.text(one).equals(Canonical.text(other)));
    }
}
